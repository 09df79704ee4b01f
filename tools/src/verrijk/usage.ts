export const VERRIJK_USAGE = `Gebruik: npm run verrijk -- --casus <nummer> --doel <doel> --als <persona> [--json] [--motivering <tekst>]

  --als <persona>       als wie u leest; zonder --als: de lijst van personas
  --casus <nummer>      de casus; zonder --casus en --doel: uw casussen en de doelen waarmee ze nu open kunnen
  --doel <doel>         waarvoor u leest
  --motivering <tekst>  waarom, als het protocol dat bij dit doel vraagt
  --json                een document voor machines (docs/how-to/verrijk-json.md)
  --alles               lijsten helemaal tonen
  --start               zelf een hub starten als er geen draait, en die daarna stoppen

Uitkomst: 0 gelukt, 1 geweigerd, 2 verkeerde opdracht, 3 hub niet bereikbaar, 4 fout in dit programma.`;

export const TOKEN_USAGE = `Gebruik: npm run -s token -- --als <persona> [--casus <nummer> --doel <doel>] [--motivering <tekst>]

Schrijft een access token op stdout: zonder --doel het login-token, anders een token voor dat doel en die casus.

Uitkomst: 0 gelukt, 1 geweigerd, 2 verkeerde opdracht, 3 hub niet bereikbaar, 4 fout in dit programma.`;

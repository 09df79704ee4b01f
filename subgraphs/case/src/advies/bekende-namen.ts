/** Names that no person is meant by, word by word as they are written: of parties, laws, peoples, languages, feasts and services. */
const WOORDEN = `
Veilig Thuis Openbaar Ministerie Raad Kinderbescherming Leger Heils Zorg Veiligheidshuis Veiligheidshuizen Halt Politie Reclassering
Gemeente Jeugdzorg Jeugdbescherming Jeugdreclassering Slachtofferhulp Verslavingszorg Wijkteam Belastingdienst Dienst Instelling
Wmo Wvggz Wzd Wgs Awb Avg Wlz Zvw Jeugdwet Participatiewet Opiumwet Grondwet
Nederland Nederlands Nederlandse Europa Europees Europese Turkije Turks Turkse Marokko Marokkaans Marokkaanse Polen Pools Poolse
Suriname Surinaams Surinaamse Antilliaans Antilliaanse Arabisch Arabische Engels Engelse Duitsland Duits Duitse Syrië Syrisch Syrische
Oekraïne Oekraïens Oekraïense Roemeens Roemeense Bulgaars Bulgaarse Somalisch Somalische Eritrees Eritrese Afghaans Afghaanse Iraaks
Iraakse Iraans Iraanse Russisch Russische Spaans Spaanse Portugees Portugese Italiaans Italiaanse Belgisch Belgische
Kerst Kerstmis Pasen Pinksteren Ramadan Suikerfeest Sinterklaas Koningsdag Islam Koran Bijbel
Facebook Instagram Snapchat Telegram Whatsapp Tiktok Marktplaats Google Corona Covid
U Uw
`;

const BEKEND = new Set(WOORDEN.split(/\s+/u).filter((woord) => woord !== ''));
const BEKEND_KLEIN = new Set([...BEKEND].map((woord) => woord.toLowerCase()));

/** Whether the word is one of them, or is written in small letters and would be one of them. */
export const isBekendeNaam = (woord: string): boolean => BEKEND.has(woord) || BEKEND_KLEIN.has(woord);

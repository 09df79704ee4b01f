/**
 * The question that every variant answers: one casus, its betrokkenen, all five sources. Only fields that a
 * procesregisseur may see of everybody in it, so that an answer without protection holds the same values.
 */
export const PERSOONSBEELD = `query Persoonsbeeld($nummer: String!) {
  casus(nummer: $nummer) {
    nummer thema fase
    betrokkenen {
      id soort naam leeftijd
      politie {
        stand laatsteContact
        mutaties { aantal rijen { datum soort toelichting bron peildatum status } }
        geweldWapen { geweldsindicatie wapenindicatie advies }
      }
      justitie {
        om { stand strafzaken { aantal rijen { pleegdatum feit stadium bron peildatum } } }
        reclassering { stand toezichten { aantal rijen { begin kader naleving } } }
      }
      zorg {
        ggz { betrokkenheid { sinds team bron peildatum } }
        verslavingszorg { betrokkenheid { aantal rijen { sinds tot bron peildatum } } }
      }
      gemeente {
        college { stand voorzieningen { aantal rijen { soort begin bron peildatum status } } uitkering { soort sinds } }
      }
    }
  }
}`;

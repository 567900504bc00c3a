//! What a heading means: the words of Salesforce, HubSpot, Pipedrive, Zoho, Dynamics, Odoo, EspoCRM and SuiteCRM exports in
//! English, Indonesian, Czech, French, Romanian, Spanish, German and Portuguese.

use crate::case::is_letter_or_digit;
use crate::pipeline::field::Field;
use crate::pipeline::fold::fold;
use crate::pipeline::notation::currency::{self, Currency};

/// What a heading could mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    Field(Field),
    /// A close date that does not say whether it is expected or past.
    CloseDate,
    /// Whether it is won, whether it is closed: true or false.
    IsWon,
    IsClosed,
    /// `Status`: the outcome or the stage, as its cells say.
    Status,
}

/// A heading without case, accents, spaces and signs.
pub fn squash(heading: &str) -> String {
    let mut plain = fold(heading);
    plain.retain(is_letter_or_digit);
    plain
}

/// Whether a heading says what its column means.
pub fn is_known(heading: &str) -> bool {
    // Whole mails stand in some cells, and no heading is as long, even with an explanation in parentheses.
    heading.len() <= 400 && !meanings(heading).is_empty()
}

/// What a heading could mean, each with a rank: the lower, the surer.
pub fn meanings(heading: &str) -> Vec<(Meaning, usize)> {
    let forms = forms(heading);
    let mut meanings = Vec::new();
    for (meaning, words) in WORDS {
        let is_its_name =
            matches!(meaning, Meaning::Field(field) if field.as_str().eq_ignore_ascii_case(&forms[0]));
        let rank = if is_its_name { Some(0) } else { rank(words, &forms) };
        if let Some(rank) = rank {
            meanings.push((*meaning, rank));
        }
    }
    meanings
}

/// Whether a heading is when deals were won, or when they were lost; Pipedrive has a column for each.
pub fn is_won_time(heading: &str) -> bool {
    rank("wontime wondate", &forms(heading)).is_some()
}

pub fn is_lost_time(heading: &str) -> bool {
    rank("losttime lostdate", &forms(heading)).is_some()
}

/// A heading squashed: the whole of it, its core, and that without a word for what all rows are.
fn forms(heading: &str) -> [String; 3] {
    let inner = squash(core(heading));
    let short = ["opportunity", "deal", "potential", "opp", "crm"]
        .iter()
        .find_map(|word| inner.strip_prefix(word))
        .unwrap_or(&inner);
    [squash(heading), short.to_owned(), inner]
}

/// Where a heading stands among the words for a meaning, the whole of it before parts of it.
fn rank(words: &str, [whole, short, inner]: &[String; 3]) -> Option<usize> {
    let (mut near, mut nearer) = (None, None);
    for (at, word) in words.split(' ').enumerate().filter(|(_, word)| !word.is_empty()) {
        if word == whole {
            return Some(at + 1);
        }
        if word == inner && nearer.is_none() {
            nearer = Some(at + 2);
        }
        if word == short && near.is_none() {
            near = Some(at + 2);
        }
    }
    nearer.or(near)
}

/// A text before and after the first of two signs, or the last.
fn cut(text: &str, signs: [u8; 2], last: bool) -> Option<(&str, &str)> {
    let mut bytes = text.bytes();
    let is_sign = |byte: u8| signs.contains(&byte);
    let at = if last { bytes.rposition(is_sign) } else { bytes.position(is_sign) }?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// The heading without what stands in parentheses and without a currency at its end: `Amount (USD)`, `Betrag in EUR`.
fn core(heading: &str) -> &str {
    let heading = heading.trim();
    let heading = match cut(heading, *b"([", false) {
        Some((before, _)) if !before.is_empty() => before.trim(),
        _ => heading,
    };
    let Some((rest, last)) = cut(heading, *b" _", true) else { return heading };
    let is_code = last.len() == 3 && last.bytes().all(|b| b.is_ascii_uppercase());
    if is_code && currency::of(last.as_bytes()).is_some() {
        rest.trim().strip_suffix(" in").unwrap_or(rest).trim()
    } else {
        heading
    }
}

/// The currency that a heading names: `Amount (USD)`, `Valor R$`.
pub fn currency(heading: &str) -> Option<Currency> {
    let of = |word: &str| currency::of(word.trim().as_bytes());
    let inside = cut(heading, *b"([", false).and_then(|(_, inside)| {
        let mut word = inside;
        while let Some(shorter) = word.strip_suffix(')').or_else(|| word.strip_suffix(']')) {
            word = shorter;
        }
        of(word)
    });
    inside.or_else(|| of(cut(heading, *b" _", true)?.1))
}

/// The words for each meaning, the surest first.
const WORDS: &[(Meaning, &str)] = &[
    (
        Meaning::Field(Field::Id),
        "id opportunityid dealid recordid potentialid opportunitynumber dealnumber externalid donotmodifyopportunity \
         uuid guid idopportunity casesafeid opportunityid18 idpeluang idtransaksi idprilezitosti idobchodu cisloprilezitosti \
         idopportunite identifiantopportunite identifiantdelopportunite identifiant idoportunitate idoportunidad iddeoportunidad \
         iddelaoportunidad idnegocio verkaufschanceid opportunityidnummer vorgangsnummer idoportunidade iddaoportunidade iddonegocio",
    ),
    (
        Meaning::Field(Field::Name),
        "name opportunityname dealname potentialname title dealtitle opportunity deal topic subject opportunitytitle project projectname \
         namapeluang namatransaksi peluang nama judul nazevprilezitosti nazevobchodu prilezitost nazev predmet \
         nomdelopportunite nomopportunite nomdelatransaction nomdelaffaire opportunite affaire nom titre intitule objet \
         numeoportunitate numeleoportunitatii oportunitate denumire nume titlu \
         nombredelaoportunidad nombreoportunidad nombredelnegocio oportunidad nombre negocio titulo asunto \
         opportunityname namederopportunity nameverkaufschance verkaufschance bezeichnung titel thema vorgang \
         nomedaoportunidade nomeoportunidade nomedonegocio oportunidade nome",
    ),
    (
        Meaning::Field(Field::Account),
        "account accountname company companyname organization organisation organizationname customer customername client clientname \
         associatedcompany associatedcompanyprimary primaryassociatedcompany primarycompany potentialcustomer partner partnername prospect buyer \
         akun namaakun perusahaan namaperusahaan pelanggan organisasi klien ucet nazevuctu firma spolecnost zakaznik klient nazevfirmy organizace \
         compte nomducompte societe entreprise nomdelasociete cont numecont numelecontului companie firma numecompanie organizatie \
         cuenta nombredelacuenta nombredecuenta empresa cliente organizacion compania nombredelaempresa \
         accountname konto kontoname kunde kundenname unternehmen firmenname firma organisation \
         conta nomedaconta nomedaempresa organizacao companhia",
    ),
    (
        Meaning::Field(Field::Owner),
        "owner opportunityowner dealowner ownername potentialowner salesrep salesperson salesagent salesrepresentative accountexecutive \
         rep seller assignedto assigneduser assignedusername owneralias userresponsible responsible responsibleperson user \
         pemilik pemilikpeluang pemiliktransaksi penjual wiraniaga tenagapenjual vlastnik vlastnikprilezitosti vlastnikobchodu obchodnik prodejce odpovednaosoba \
         proprietaire proprietairedelopportunite proprietairedelatransaction commercial vendeur responsable \
         proprietar proprietaroportunitate proprietaruloportunitatii responsabil vanzator agentdevanzari \
         propietario propietariodelaoportunidad propietariodelnegocio vendedor comercial \
         besitzer inhaber opportunityinhaber opportunitybesitzer verkaufer vertriebler zustandig zustandiger verantwortlich verantwortlicher vertriebsmitarbeiter betreuer bearbeiter \
         proprietario proprietariodaoportunidade proprietariodonegocio responsavel consultor",
    ),
    (
        Meaning::Field(Field::Stage),
        "stage stagename dealstage salesstage opportunitystage pipelinestage pipelinephase phase salesphase stageid statusreason \
         tahap tahapan tahappeluang tahappenjualan faze fazeprodeje fazeprilezitosti etapa stadium \
         etape etapedevente etapedelopportunite etapedelatransaction phasedevente etapavanzare etapaoportunitate stadiu faza \
         fase etapadelaoportunidad etapadelnegocio etapadeventas fasedeventa \
         verkaufsphase opportunityphase stufe vertriebsphase dealphase estagio estagiodaoportunidade fasedonegocio etapadonegocio estagiodavenda",
    ),
    (
        Meaning::Field(Field::Currency),
        "currency currencycode currencyisocode amountcurrency opportunitycurrency currencyofvalue valuecurrency dealcurrency dealcurrencycode transactioncurrency isocurrency \
         companycurrency matauang kodematauang mena kodmeny devise codedevise moneda valuta divisa codigodemoneda wahrung waehrung wahrungscode moeda codigodamoeda",
    ),
    (
        Meaning::Field(Field::Amount),
        "amount dealamount opportunityamount value dealvalue closevalue totalvalue contractvalue dealsize opportunityvalue estimatedvalue \
         estrevenue estimatedrevenue amountincompanycurrency expectedrevenue expectedvalue amountconverted totalamount tcv acv plannedrevenue revenue price \
         jumlah nilai nilaitransaksi nilaipeluang nilaikesepakatan castka hodnota hodnotaobchodu objem cena ocekavanyprijem \
         montant valeur montantdelatransaction montantdelopportunite chiffredaffaires suma valoare valoareestimata \
         importe monto valor cantidad importedelnegocio ingresosestimados ingresoesperado \
         betrag wert summe volumen auftragswert dealwert auftragsvolumen erwarteterumsatz geschatzterumsatz \
         montante quantia valordonegocio valordaoportunidade receitaestimada receitaesperada",
    ),
    (
        Meaning::Field(Field::CreatedOn),
        "createdon createddate createdate datecreated creationdate createdat createdtime created dealcreated opencreated dateentered addtime opendate openedon engagedate startdate \
         tanggaldibuat dibuatpada tanggalpembuatan datumvytvoreni vytvoreno vytvorenodne zalozeno \
         datedecreation creele cree datacrearii creatla creatpe fechadecreacion creadoel creado \
         erstelltam erstelldatum erstellungsdatum angelegtam datadecriacao criadoem dtcriacao",
    ),
    (
        Meaning::CloseDate,
        "closedate closingdate dateclosed closedatetime tanggaltutup tanggalpenutupan datumuzavreni datedecloture datedefermeture cloture \
         datainchiderii dataincheierii fechadecierre abschlussdatum schlusstermin abschluss datadefechamento datadefecho datafechamento",
    ),
    (
        Meaning::Field(Field::ExpectedCloseOn),
        "expectedclosedate expectedcloseon estclosedate estimatedclosedate expectedclosing expectedclosingdate forecastclosedate plannedclosedate datedeadline targetclosedate expectedclose \
         perkiraantanggaltutup perkiraantanggalpenutupan perkiraanpenutupan tanggalperkiraanpenutupan predpokladanedatumuzavreni ocekavanedatumuzavreni ocekavaneuzavreni predpokladaneuzavreni \
         datedecloturaprevue datedeclotureprevue cloturaprevue clotureprevue datedecloturestimee datedeclotureestimee dataestimatadeinchidere dataestimataainchiderii dataestimatainchidere dataestimarii inchidereestimata \
         fechaprevistadecierre fechaestimadadecierre fechadecierreprevista fechadecierreesperada cierreprevisto cierreesperado \
         voraussichtlichesabschlussdatum erwartetesabschlussdatum geschatztesabschlussdatum erwarteterabschluss geplanterabschluss \
         dataprevistadefechamento previsaodefechamento dataesperadadefechamento fechamentoesperado datadefechamentoprevista datadefechamentoesperada datadefechoprevista",
    ),
    (
        Meaning::Field(Field::ClosedOn),
        "closedon actualclosedate closeddate dateclosedactual wonlostdate closedtime closedat dealclosedon wontime wondate \
         tanggalditutup ditutuppada skutecnedatumuzavreni uzavrenodne uzavreno datedecloturereelle clotureele clotureeffective \
         dataefectivadeinchidere inchisla fechadecierrereal fecharealdecierre cerradoel tatsachlichesabschlussdatum abgeschlossenam geschlossenam \
         datadefechamentoreal fechadoem",
    ),
    (
        Meaning::Field(Field::Outcome),
        "outcome result dealoutcome dealstatus opportunitystatus wonlost hasil vysledek resultat rezultat resultado ergebnis",
    ),
    (Meaning::Status, "status state stav statut stare estado situacao zustand"),
    (Meaning::IsWon, "iswon won isclosedwon hswon"),
    (Meaning::IsClosed, "isclosed closed isdealclosed hsisclosed"),
    (Meaning::Field(Field::Pain), "pain painscore ppfpain"),
    (Meaning::Field(Field::Power), "power powerscore ppfpower"),
    (Meaning::Field(Field::Fit), "fit fitscore ppffit"),
    (Meaning::Field(Field::Criteria), ""),
    (Meaning::Field(Field::Proofs), ""),
    (Meaning::Field(Field::Scores), ""),
    (
        Meaning::Field(Field::NextStep),
        "nextstep nextsteps nextaction dalsikrok nasledujicikrok langkahberikutnya langkahselanjutnya prochaineetape prochainesetapes \
         pasulurmator urmatorulpas pasuliurmatori siguientepaso proximopaso nachsterschritt nachsteschritte proximopasso proximaetapa",
    ),
    (
        Meaning::Field(Field::NextStepOn),
        "nextstepdate nextstepdue nextstepon nextactivitydate nextactiondate nextactivitydeadline nextfollowup nextfollowupdate datumdalsihokroku \
         tanggallangkahberikutnya datedelaprochaineetape datapasuluiurmator fechadelsiguientepaso datumnachsterschritt datadoproximopasso",
    ),
    (Meaning::Field(Field::Done), ""),
    (Meaning::Field(Field::MissingSince), ""),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn first(heading: &str) -> Option<Meaning> {
        meanings(heading).into_iter().min_by_key(|(_, rank)| *rank).map(|(meaning, _)| meaning)
    }

    #[test]
    fn headings_of_crms_are_known() {
        use Field::*;
        for (heading, field) in [
            ("Opportunity ID", Id),
            ("Record ID", Id),
            ("Deal - ID", Id),
            ("(Do Not Modify) Opportunity", Id),
            ("STAGENAME", Stage),
            ("Deal Stage", Stage),
            ("Deal - Title", Name),
            ("Topic", Name),
            ("Potential Customer", Account),
            ("Associated Company", Account),
            ("Deal - Organization", Account),
            ("Est. Revenue", Amount),
            ("Deal - Value", Amount),
            ("Amount (USD)", Amount),
            ("Betrag in EUR", Amount),
            ("Currency of Value", Currency),
            ("CurrencyIsoCode", Currency),
            ("Salesperson", Owner),
            ("Assigned User", Owner),
            ("Est. Close Date", ExpectedCloseOn),
            ("Actual Close Date", ClosedOn),
            ("date_entered", CreatedOn),
            ("Next Step", NextStep),
            ("expectedCloseOn", ExpectedCloseOn),
            ("nextStepOn", NextStepOn),
            ("missingSince", MissingSince),
        ] {
            assert_eq!(first(heading), Some(Meaning::Field(field)), "{heading}");
        }
        assert_eq!(first("Close Date"), Some(Meaning::CloseDate));
        assert_eq!(first("Closing Date"), Some(Meaning::CloseDate));
        assert_eq!(first("ISWON"), Some(Meaning::IsWon));
    }

    #[test]
    fn headings_in_eight_languages_are_known() {
        use Field::*;
        for (heading, field) in [
            ("Název příležitosti", Name),
            ("Částka", Amount),
            ("Měna", Currency),
            ("Vlastník", Owner),
            ("Fáze", Stage),
            ("Předpokládané datum uzavření", ExpectedCloseOn),
            ("Montant", Amount),
            ("Étape", Stage),
            ("Propriétaire", Owner),
            ("Date de création", CreatedOn),
            ("Valoare", Amount),
            ("Data creării", CreatedOn),
            ("Importe", Amount),
            ("Nombre de la cuenta", Account),
            ("Siguiente paso", NextStep),
            ("Betrag", Amount),
            ("Währung", Currency),
            ("Verkaufsphase", Stage),
            ("Erstellt am", CreatedOn),
            ("Valor (R$)", Amount),
            ("Estágio", Stage),
            ("Proprietário", Owner),
            ("id_oportunidade", Id),
            ("Nama Peluang", Name),
            ("Jumlah", Amount),
            ("Tahap", Stage),
            ("Langkah berikutnya", NextStep),
        ] {
            assert_eq!(first(heading), Some(Meaning::Field(field)), "{heading}");
        }
        for heading in [
            "Date de clôture",
            "Data închiderii",
            "Fecha de cierre",
            "Abschlussdatum",
            "Data de fechamento",
            "Datum uzavření",
        ] {
            assert_eq!(first(heading), Some(Meaning::CloseDate), "{heading}");
        }
    }

    #[test]
    fn other_numbers_and_ids_are_no_field() {
        for heading in [
            "ACCOUNTID",
            "OWNERID",
            "id_vendedor",
            "ano",
            "trimestre",
            "data",
            "PROBABILITY",
            "ORACLE_ID__C",
            "product",
            "sales_price",
            "FISCALYEAR",
            "",
        ] {
            assert_eq!(first(heading), None, "{heading}");
        }
    }

    #[test]
    fn a_heading_may_name_the_currency() {
        let named = |heading: &str| currency(heading).map(|found| (found.code, found.ambiguous));
        assert_eq!(named("Amount (USD)"), Some((*b"USD", false)));
        assert_eq!(named("Betrag in EUR"), Some((*b"EUR", false)));
        assert_eq!(named("Valor (R$)"), Some((*b"BRL", false)));
        assert_eq!(named("Amount ($)"), Some((*b"USD", true)));
        assert_eq!(named("Amount"), None);
    }
}

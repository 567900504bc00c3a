## Načítání a co mu může bránit

load-title = { $tool ->
    [calculator] Kalkulačka se na této stránce nespustí
    [scorecard] Hodnocení se na této stránce nespustí
    [pipeline] Přehled příležitostí se na této stránce nespustí
   *[other] Tento nástroj se na této stránce nespustí
}
load-title-passing = { $tool ->
    [calculator] Kalkulačka se nenačetla
    [scorecard] Hodnocení se nenačetlo
    [pipeline] Přehled příležitostí se nenačetl
   *[other] Nástroj se nenačetl
}
load-csp-wasm = Bezpečnostní pravidla stránky zakazují WebAssembly. Je-li stránka vaše, povolte ho v hlavičce:
load-csp-fetch = Bezpečnostní pravidla stránky zakazují nástroji načíst vlastní soubory. Je-li stránka vaše, povolte to v hlavičce:
load-not-found = Některý soubor nástroje chybí na svém místě. Nahrajte celou složku, nebo řekněte, kde soubor je:
load-wrong-file = Místo souboru nástroje poslal server jiný soubor. Nahrajte celou složku téže verze, nebo řekněte, kde soubor je:
load-corrupt = Soubor Wasm je poškozený. Nahrajte ho znovu, binárně, a nechte server poslat ho beze změny (application/wasm):
load-network = Spojení se přerušilo. Co jste napsali, zůstává.
load-timeout = Server neodpověděl včas. Co jste napsali, zůstává.
load-file-url = Stránka byla otevřena jako soubor a souborům prohlížeč nedovolí nic načíst. Otevřete ji přes webový server, stačí na tomto počítači (http://localhost).
load-too-old = Tento prohlížeč je na výpočet příliš starý. Aktualizujte ho, nebo stránku otevřete v jiném.
load-retry = Zkusit znovu
load-trying = { $tries ->
    [1] Zkouší se poprvé.
    [2] Zkouší se podruhé.
    [3] Zkouší se potřetí.
   *[other] Zkouší se po { $tries }.
}
load-visitor = Jste jen návštěvník? Vaše zařízení je v pořádku.
load-code = Kód: { $code }
load-copy-header = Kopírovat hlavičku

## Části společné více nástrojům

part-copy = Kopírovat
part-copied = Zkopírováno
part-print = Tisk
part-save = Uložit
part-link = Odkaz
part-csv = CSV
part-json = JSON
part-open = Otevřít
part-private = Co napíšete, tuto stránku neopustí.
part-not-kept = Prohlížeč si tu nic neuloží. Než odejdete, uložte si kopii.
part-not-readable = V tomto souboru není uložená práce tohoto nástroje.
part-example = Příklad
part-example-until = zmizí s prvním údajem

## Zadávání

entry-not-a-number = „{ $typed }“ není číslo. Zadejte třeba { $plain } nebo { $short }.
entry-above-zero = Zadejte víc než 0.
entry-zero-or-more = Zadejte 0 nebo víc.
entry-ratio = Zadejte víc než 0 % a nejvýš 100 %.
entry-ratio-over = Víc než 100 % to být nemůže. Zadejte 1 až 100.

## Kalkulačka

calculator-question = Kolik nových schůzek týdně?
calculator-asof = { $goal } { $period ->
    [month] za měsíc
    [quarter] za čtvrtletí
    [year] za rok
   *[other] za období
} o { $weeks } týdnech
calculator-a-week = týdně
calculator-exactly = přesně { $figure }
calculator-a-day = { $figure } za pracovní den
calculator-barometer = Barometr aktivity
calculator-gauge-said = { $percent }: { $now } z { $needed } týdně
calculator-gauge-none = bez hodnoty
calculator-gauge-now = teď { $now } týdně
calculator-gauge-enter = zadejte svůj týden
calculator-needed = První schůzky s novými zájemci, { $count } { $period ->
    [month] za měsíc
    [quarter] za čtvrtletí
    [year] za rok
   *[other] za období
}.
calculator-you-make = Máte { $now } týdně: { $verdict }.
calculator-short = do { $needed } chybí { $figure }
calculator-over = o { $figure } víc než potřebných { $needed }
calculator-enough = stačí to
calculator-goal-met = Cíl je splněn: vyhráno { $booked }.
calculator-enter-now = Kolik jich máte teď? Zadejte to pod „Váš týden“.
calculator-examples-left = Zatím hodnoty z příkladu: { $names }. Zadejte své.
calculator-stale = Výsledek čeká na označené pole.
calculator-status = { $count } { $count ->
    [one] nová schůzka
    [few] nové schůzky
    *[other] nových schůzek
  } týdně, přesně { $exact }.
calculator-known = Co víte
calculator-week = Váš týden
calculator-cycle = Cyklus, začátek, už vyhráno
calculator-evidence = Odkud máte poměry

calculator-field-revenueGoal = Cíl tržeb
calculator-field-averageRevenuePerSale = Průměrná tržba z prodeje
calculator-field-appointmentToProposal = Ze schůzky nabídka
calculator-field-closingRatio = Z nabídky prodej
calculator-field-weeks = { $period ->
    [month] Týdny v měsíci
    [quarter] Týdny ve čtvrtletí
    [year] Týdny v roce
   *[other] Týdny v období
}
calculator-field-weeklyOpportunities = Nové schůzky teď
calculator-field-conversationToAppointment = Z rozhovoru schůzka
calculator-field-minutesPerConversation = Čas na rozhovor
calculator-field-sellingDaysPerWeek = Prodejní dny
calculator-field-prospectingHoursPerWeek = Hodiny na oslovování
calculator-field-salesCycleDays = Od první schůzky k prodeji
calculator-field-start = Stav na začátku
calculator-field-bookedRevenue = Už vyhráno
calculator-field-measuredSales = Napočítané prodeje
calculator-field-measuredAppointments = Z kolika prvních schůzek
calculator-unit-week = týdně
calculator-unit-minutes = min
calculator-unit-hours = h týdně
calculator-unit-days = dní
calculator-unit-weeks = týdnů
calculator-running = Rozběhnuté
calculator-cold = Od nuly
calculator-weeks-count = { $weeks } týdnů
calculator-weeks-month = Měsíc
calculator-weeks-quarter = Čtvrtletí
calculator-weeks-year = Rok, i bez dovolené
calculator-weeks-own = Vlastní počet
calculator-weeks-own-number = Počet týdnů
calculator-weeks-note = { $weeks } týdne. Při { $others } týdnech by výsledek byl { $count }, přesně { $exact }.
calculator-marks-note = Dobrá praxe: { $from } až { $to }
calculator-hours-note = { $hours } z vašich { $available } hodin oslovování týdně. 22 je průměr prodejců.
calculator-last-day-note = Od dne { $day } se nová schůzka počítá až do { $period ->
    [month] dalšího měsíce
    [quarter] dalšího čtvrtletí
    [year] dalšího roku
   *[other] dalšího období
}.
calculator-evidence-note = Poměry z mála obchodů jsou nejisté. Šance to pak řekne.
calculator-gist-now = { $now } { $now ->
    [one] schůzka
    [few] schůzky
    [many] schůzky
    *[other] schůzek
  } teď
calculator-gist-conversations = { $percent } z rozhovorů
calculator-gist-minutes = každý { $minutes } minut
calculator-gist-days = { $days ->
    [one] { $days } prodejní den
    [few] { $days } prodejní dny
    [many] { $days } prodejního dne
   *[other] { $days } prodejních dnů
}
calculator-gist-cycle = { $days } dní
calculator-gist-start = { $start ->
    [cold] od nuly
   *[running] příležitosti běží
}
calculator-gist-booked = vyhráno { $booked }
calculator-gist-booked-none = zatím nic vyhráno
calculator-gist-measured = prodeje { $sales } z { $appointments } schůzek
calculator-gist-measured-none = zatím nepočítáno

calculator-error-closing-over = Víc než 100 % vyhrát nejde. Zadejte 1 až 100.
calculator-error-days-over = Týden má 7 dní. Zadejte nejvýš 7.
calculator-error-cycle = Od nuly by nic začatého teď nestihlo konec období. Zadejte méně než { $days } dní, nebo začněte s rozběhnutými příležitostmi.
calculator-error-measured = Zadejte celá čísla, prodejů nejvýš tolik co schůzek.

calculator-chain = Řetěz práce
calculator-chain-gist = { $conversations } rozhovorů týdně
calculator-chain-gist-appointments = { $appointments } schůzek týdně
calculator-chain-hours = { $hours } z vašich { $available } hodin týdně
calculator-chain-gist-hours = { $gist }, { $hours } z vašich { $available } hodin
calculator-step = Krok
calculator-column-period = { $period ->
    [month] Měsíc
    [quarter] Čtvrtletí
    [year] Rok
   *[other] Období
}
calculator-column-week = Týden
calculator-column-day = Den
calculator-step-conversations = Rozhovory
calculator-step-appointments = První schůzky
calculator-step-proposals = Nabídky
calculator-step-sales = Prodeje
calculator-conversations-become = { $percent } vede ke schůzce
calculator-appointments-become = { $percent } vede k nabídce
calculator-proposals-become = { $percent } skončí prodejem
calculator-sales-at = každý za { $money }

calculator-coaching = Co udělat teď
calculator-coaching-of = { $at }. ze { $of }
calculator-coaching-tip = Rada { $at } z { $of }
calculator-coaching-before = Předchozí rada
calculator-coaching-next = Další rada
calculator-coaching-none = Všechno je na svých mezích. Držte se toho, co vás sem přivedlo.
calculator-act-raise = { $first ->
    [yes] Nejdřív zvedněte
   *[no] Pak zvedněte
}: { $name }, { $from } na { $to }
calculator-act-check = Prověřte počty: { $name }, { $value }. Obvyklé rozpětí končí na { $mark }.
calculator-act-week = Nových schůzek týdně: { $needed }, ne { $now }
calculator-act-hours = Ušetřete hodiny: číslo jich zabere { $value } týdně, k dispozici je { $mark }
calculator-act-saves = Ušetří { $figure } { $of ->
    [conversations] rozhovorů
   *[appointments] schůzek
} týdně.

calculator-chance = Šance na { $goal }
calculator-chance-gist = { $chance } při { $now } týdně, { $count } týdně pro { $confidence }
calculator-chance-gist-short = { $chance } při { $now } týdně
calculator-chance-enter = Zadejte pod „Váš týden“, kolik schůzek máte teď.
calculator-chance-met = Cíl už je splněn.
calculator-chance-at = při { $now } týdně: { $appointments } schůzek { $period ->
    [month] za měsíc
    [quarter] za čtvrtletí
    [year] za rok
   *[other] za období
}, { $sales ->
    [one] je třeba { $sales } prodej
    [few] jsou třeba { $sales } prodeje
    [many] je třeba { $sales } prodeje
   *[other] je třeba { $sales } prodejů
}
calculator-chance-measured = změřeno: prodeje { $sales } z { $appointments } schůzek
calculator-chance-as-far = při { $now } týdně, nakolik to { $appointments } schůzek dovolí říct
calculator-chance-chart = Prodeje při { $now } schůzkách týdně. { $sales } nebo víc: { $enough }. Méně: { $fewer }.
calculator-chance-fewer = méně než { $sales } { $sales ->
    [one] prodej
    [few] prodeje
    [many] prodeje
   *[other] prodejů
}
calculator-chance-more = { $sales } nebo víc
calculator-chance-lines = Čáry: kdyby bylo { $ratio } jistých, vyšlo by to na { $chance }.
calculator-chance-why = { $sales } z { $appointments } je málo na důkaz, možná jsou i mnohem lepší a mnohem horší období:
calculator-chance-takes = { $confidence } chce { $count } schůzek, ne { $certain }.
calculator-ladder-magic = magické číslo
calculator-ladder-count = { $count } { $period ->
    [month] za měsíc
    [quarter] za čtvrtletí
    [year] za rok
   *[other] za období
}
calculator-ladder-week = { $count } týdně
calculator-ladder-unreachable = mimo dosah

calculator-about-magic = Co je magické číslo?
calculator-about-magic-is = Tolik nových prvních schůzek týdně při vašich poměrech v průměru stačí na cíl. Někdy z nich vzejde víc prodejů, jindy méně.
calculator-about-mark = Co je mez?
calculator-about-mark-is = Mez je hodnota, kam ukazatel řadí obchodní praxe: zkušenost jedné školy, ne zákon. Úspory se počítají po mez, u rozpětí po jeho horní konec.

calculator-levers = Co by ušetřilo dosažení mezí
calculator-levers-gist = { $name }: { $figure } rozhovorů týdně
calculator-levers-gist-appointments = { $name }: { $figure } schůzek týdně
calculator-levers-of = Ušetří týdně, z { $figure }
calculator-levers-conversations = Rozhovory
calculator-levers-appointments = Schůzky
calculator-levers-from-to = { $from } na { $to }
calculator-levers-usual = { $from }, už teď obvyklé, na { $to }
calculator-levers-target = Cíl { $target }, změnit
calculator-levers-note = Každé samo, ostatní beze změny.
calculator-levers-own = Stisknutím cíle nastavíte vlastní.
calculator-levers-none = Všechno je na svých mezích. Nastavte vyšší, nebo se podívejte, komu voláte.

calculator-solve = Při čem by { $now } týdně stačilo
calculator-solve-gist = { $name } { $value }, nebo něco z dalších
calculator-solve-from = teď { $value }
calculator-solve-use = Použít { $value }
calculator-solve-used = Nyní se počítá s { $value }.
calculator-solve-unreachable = samo nestačí

## Rady, každá jeden krok

coaching-appointment-to-proposal-define-next-step = Sepište s prodejci, co je další krok po první schůzce: ukázka, průzkum, návštěva, nabídka. Nacvičte ho a každý týden počítejte.
coaching-appointment-to-proposal-start-at-the-top = Řekněte si o první schůzku s tím, kdo rozhoduje o penězích. Začněte nahoře.
coaching-appointment-to-proposal-diagnostic-steps = Na první schůzce neprodávejte výrobek. Načrtněte kroky, které ukážou, zda se řešení a cíle firmy potkávají.
coaching-closing-ratio-decision-process = Než napíšete nabídku, zeptejte se, jak firma rozhoduje, podle čeho a kdo u toho musí být.
coaching-closing-ratio-second-appointment = Než z první schůzky odejdete, domluvte časový plán a datum druhé, se všemi vedoucími u stolu.
coaching-closing-ratio-catalogue-risks = Sepište riziko, které vidí každý vedoucí, a ke každému postup a nástroj.
coaching-closing-ratio-reference-letters = Přineste reference ze stejného oboru a od stejné funkce.
coaching-prospecting-own-kpi = Udělejte z poměru rozhovor–schůzka samostatný ukazatel a dívejte se na něj každé pondělí.
coaching-prospecting-realistic-goals = Nacvičujte domlouvání schůzek s reálným cílem: { $from } až { $to } rozhovorů.
coaching-prospecting-scenarios = Trénujte ve dvojicích, vždy jednu situaci: recepce, finanční ředitel, doporučení.
coaching-prospecting-business-reason = Začněte důvodem, proč se sejít, ne výrobkem.
coaching-prospecting-spread-by-technology = Nahrávejte nejlepší hovory a nejlepší úvody ukládejte tam, kde je najde celý tým.
coaching-conversation-to-appointment-check-the-count = Nejdřív ověřte počet: zapisuje se každý rozhovor, nebo jen ty dobré?
coaching-conversation-to-appointment-spread-the-practice = Je-li počet pravdivý, ukažte týmu, jak se to dělá. 2 schůzky z 10 rozhovorů existují.
coaching-prospecting-hours-largest-lever = Vyberte s vedoucím páku, která ušetří nejvíc rozhovorů, a tento měsíc pracujte na ní.
coaching-prospecting-hours-prepare-in-batches = Seznamy, průzkum a scénáře připravte jednou týdně najednou, ať každý rozhovor zabere méně minut.
coaching-prospecting-hours-move-other-work = Požádejte vedoucího, ať práci mimo prodej předá jinam, nebo ať dá cíl, který se do hodin vejde.

## Pásma a důkazy

band-commit = Potvrzená
band-bestCase = Nadějná
band-developing = Rozpracovaná
band-unscored = Nehodnoceno
evidence-0 = Nezjiš{ "\u00AD" }těno
evidence-1 = Tvrzeno
evidence-2 = Dolo{ "\u00AD" }ženo
part-undo = Vrátit

## Hodnocení příležitosti

scorecard-question = Jak jistá je příležitost { $name }?
scorecard-question-unnamed = Jak jistá je tato příležitost?
scorecard-name = Název příležitosti
scorecard-expected = čekáme { $date }
scorecard-of = z { $of }
scorecard-scale = { $total } z 15. Rozpracovaná do 10, nadějná 11 až 13, potvrzená 14 a 15.
scorecard-status = { $total } z 15, { $band }.
scorecard-closes-commit = { $days ->
    [14] Uzavře se během týdne či dvou.
    [one] Uzavře se do jednoho dne.
   *[other] Uzavře se do { $days } dnů.
}
scorecard-closes-bestCase = { $days ->
    [one] Uzavře se za { $days } den nebo později.
    [few] Uzavře se za { $days } dny nebo později.
   *[other] Uzavře se za { $days } dní nebo později.
}
scorecard-closes-developing = Teprve se rýsuje:
scorecard-forecast-commit = Počítá se do { $month }.
scorecard-forecast-bestCase = Do výhledu na tento měsíc nepatří.
scorecard-forecast-developing = do výhledu ji dát nelze.
scorecard-weakest = { $count ->
    [one] Nejslabší je { $names }, { $score } z 5.
    [few] Nejslabší jsou { $names }, po { $score } z 5.
    [many] Nejslabší jsou { $names }, po { $score } z 5.
   *[other] Nejslabší jsou { $names }, po { $score } z 5.
}
scorecard-weak = nejslabší
scorecard-unnoted = U toho, co už je doloženo, zapište kdo, co a kdy: { $names }.
scorecard-full = Všech devět kritérií je doloženo.
scorecard-full-quick = Projděte ji podrobně a zapište všech devět důkazů.
scorecard-unmarked = Toto je rychlý odhad. Jakmile označíte kritéria, rozhodnou ona.
scorecard-at = { $name } na { $score }
scorecard-quick-lifts = { $raises } { $count ->
    [one] ji zvedne
    [few] ji zvednou
    [many] ji zvednou
   *[other] ji zvednou
} na { $goal }. Který důkaz chybí, ukáže podrobné hodnocení.
scorecard-stale = Skóre čeká na označený údaj.
scorecard-missing = Zbývá ohodnotit: { $names }.
scorecard-empty-guided = Označte u každého kritéria, zda je nezjištěné, tvrzené, nebo doložené. Tady pak uvidíte skóre a důkaz, o který si říct.
scorecard-empty-quick = Ohodnoťte Bolest, Vliv a Shodu od 0 do 5. Tady pak uvidíte skóre.
scorecard-show-example = Ukázat příklad
scorecard-criteria = Bolest, Vliv, Shoda
scorecard-mode = Způsob hodnocení
scorecard-quick = Rychle
scorecard-guided = Podrobně
scorecard-rounding = Skóre se zaokrouhluje dolů: první tvrzení samo má 0, protože co nikdo nepotvrdil, není ještě důkaz. Až druhé tvrzení, nebo důkaz, dá 1.

scorecard-lifts = { $count ->
    [1] Jediný { $of ->
        [proof] důkaz
       *[step] krok
    }, který ji zvedne
    [2] Dva { $of ->
        [proof] důkazy
       *[step] kroky
    } ji zvednou
    [one] { $count } { $of ->
        [proof] důkaz
       *[step] krok
    } ji zvedne
    [few] { $count } { $of ->
        [proof] důkazy
       *[step] kroky
    } ji zvednou
    [many] { $count } { $of ->
        [proof] důkazu
       *[step] kroku
    } ji zvedne
   *[other] { $count } { $of ->
        [proof] důkazů
       *[step] kroků
    } ji zvedne
} na { $goal }
scorecard-proof-last = Jediný důkaz, který chybí do { $goal }
scorecard-more-steps = { $count ->
    [one] ještě { $count } krok
    [few] ještě { $count } kroky
    [many] ještě { $count } kroku
   *[other] ještě { $count } kroků
}
scorecard-is-claimed = { $name }: zatím to jen tvrdí, bez důkazu.
scorecard-is-unseen = { $name }: zatím nezjištěno.
scorecard-proof-of = Důkaz pro kritérium { $name }
scorecard-who = Kdo, co, kdy
scorecard-proof-missing = Zapište kdo, co, kdy
scorecard-proof-none = Doloženo, zatím nezapsáno.
scorecard-undo-raised = { $name }: { $evidence }.
scorecard-undo-lowered = { $name }: { $evidence }. Důkaz zůstává uložen.
scorecard-undo-mode = { $mode ->
    [quick] Teď hodnotíte rychle.
   *[guided] Teď hodnotíte podrobně.
}
scorecard-undo-opened = Uložená práce je otevřena.

scorecard-next-step = Další krok
scorecard-next-hint = Co a s kým
scorecard-due = Termín
scorecard-due-hint = Kdy
scorecard-overdue = { $days ->
    [0] Termín je dnes.
    [1] Jeden den po termínu.
    [one] { $days } den po termínu.
    [few] { $days } dny po termínu.
    [many] { $days } dne po termínu.
   *[other] { $days } dní po termínu.
}
scorecard-wrong-date = „{ $typed }“ není datum. Zadejte třeba { $plain } nebo { $short }.
scorecard-wrong-score = „{ $typed }“ není skóre. Zvolte jedno z nabízených.
scorecard-wrong = Nejdřív opravte označený údaj.
scorecard-required = Nejdřív ohodnoťte Bolest, Vliv a Shodu.
scorecard-plan = { $band ->
    [commit] Plán pro 14 a 15
    [bestCase] Plán pro 11 až 13
   *[developing] Plán pro 10 a méně
}

scorecard-pain = Bolest
scorecard-power = Vliv
scorecard-fit = Shoda
scorecard-about-pain = Problém nebo šance, o kterou jde
scorecard-about-power = Prostředky, aby mohli jednat
scorecard-about-fit = Nejlepší řešení, a s výhodou
scorecard-quick-pain = Zásadní, naléhavá, konkrétní?
scorecard-quick-power = Má prostředky, vede, přesvědčí?
scorecard-quick-fit = Vhodné, výhodné, včasné?
scorecard-essential = Zásadní
scorecard-urgent = Naléhavá
scorecard-specific = Konkrétní
scorecard-resourced = Má prostředky
scorecard-leading = Umí vést
scorecard-credible = Přesvědčí ostatní
scorecard-suitable = Vhodné
scorecard-advantageous = Výhodné
scorecard-timely = Včasné
scorecard-look-essential = Chtějí jednat hned.
scorecard-look-urgent = Sami o tom mluví jako o naléhavé věci.
scorecard-look-specific = Je vymezená, takže riziko zůstává pod kontrolou.
scorecard-look-resourced = Pravomoc, lidé nebo peníze, které mohou použít.
scorecard-look-leading = Vedoucí, kteří už v takovém případě jednali.
scorecard-look-credible = Dovedou rozhodnutí vysvětlit všem, kterých se týká.
scorecard-look-suitable = Řeší většinu toho, co jim leží na srdci.
scorecard-look-advantageous = Lepší než jejich ostatní možnosti i než nedělat nic.
scorecard-look-timely = Odpovídá jejich cílům a termínům.
scorecard-ask-essential = Zeptejte se, co se stane, když v tomto čtvrtletí nic neudělají.
scorecard-ask-urgent = Zeptejte se, kdo další to tam pokládá za naléhavé a odkdy.
scorecard-ask-specific = Zeptejte se, kolik, jak často a kde to končí.
scorecard-ask-resourced = Zeptejte se, čí je to rozpočet, a nechte si ho ukázat.
scorecard-ask-leading = Zeptejte se, kdo u nich vedl poslední podobnou změnu a jak dopadla.
scorecard-ask-credible = Poslechněte si, jak váš kontakt vysvětlí rozhodnutí ostatním.
scorecard-ask-suitable = Projděte s nimi jejich obavy a odškrtněte, co je vyřešeno.
scorecard-ask-advantageous = Zeptejte se, co dalšího zvažují a proč by zvolili vás.
scorecard-ask-timely = Zeptejte se, k jakému dni to musí fungovat, a společně od něj počítejte zpět.

scorecard-example-name = Pekárna U Přístavu
scorecard-example-essential = Ines Morová, majitelka: druhá pec do března. 12. 11.
scorecard-example-urgent = Ines Morová: odmítají každou 5. objednávku. 12. 11.
scorecard-example-specific = Ivo Brand, výroba: 40 plechů za noc. 17. 11.
scorecard-example-resourced = Ines Morová: 600 000 Kč v plánu na příští rok. 17. 11.
scorecard-example-suitable = Ivo Brand: z 20 zkušebních plechů 19 dobrých. 17. 11.
scorecard-example-timely = Ines Morová: šest týdnů stačí. 17. 11.
scorecard-example-step = Zjistit, kdo vedl jejich poslední změnu

## Plánování podle pásma

planning-commit-what-remains = Co zbývá udělat do podpisu?
planning-commit-who-by-when = Kdo co udělá a do kdy?
planning-best-case-go-on = Co je přesvědčí, aby pokračovali?
planning-best-case-cost-of-waiting = Jak uvidí, co je stojí nečinnost?
planning-best-case-show-strengths = Jak ukážete své přednosti?
planning-best-case-meet-needs = Jak naplníte jejich potřeby?
planning-best-case-bring-in = Koho přizvete: zákaznickou podporu, webový seminář?
planning-developing-not-known = Co ještě nevíme?
planning-developing-who-tells = Kdo by nám to mohl říct?

## Příležitosti

pipeline-question = Kdo má 14 nebo 15?
pipeline-question-monday = O čem si máme promluvit?
pipeline-question-outlook = Co to přinese?
pipeline-asof = K { $date }, otevřených { $count }
pipeline-asof-monday = { $weekday } { $date } proti { $before }
pipeline-example-until = zmizí s prvním souborem
pipeline-private = Nic, co sem nahrajete, neopustí tuto stránku.
pipeline-not-kept = Prohlížeč si tu nic neuloží. Než odejdete, uložte si práci.
pipeline-view = Pohled
pipeline-view-list = Seznam
pipeline-view-monday = Pondělí
pipeline-view-outlook = Výhled
pipeline-sure = { $count ->
    [one] příležitost má 14 nebo 15 z 15
    [few] příležitosti mají 14 nebo 15 z 15
   *[other] příležitostí má 14 nebo 15 z 15
}
pipeline-may-count = { $amount } se smí počítat: { $month }
pipeline-past-month = Celkem { $amount }, z toho { $late } se má uzavřít později, než končí { $month }
pipeline-past-month-all = { $amount }, uzavřít se má později, než končí { $month }
pipeline-none = Zatím žádná 14 ani 15. Ohodnoťte, co máte: otevřete řádek.
pipeline-none-best = { $count ->
    [one] Zatím žádná 14 ani 15. Jedna příležitost má 11 až 13.
    [few] Zatím žádná 14 ani 15. { $count } příležitosti mají 11 až 13.
    [many] Zatím žádná 14 ani 15. { $count } příležitosti má 11 až 13.
   *[other] Zatím žádná 14 ani 15. { $count } příležitostí má 11 až 13.
}
pipeline-conflict-too = Datum, které nemůže platit, má i { $name }.
pipeline-conflicts-more = { $count ->
    [one] Datum, které nemůže platit, má ještě jedna.
    [few] Datum, které nemůže platit, mají ještě { $count }.
    [many] Datum, které nemůže platit, má ještě { $count }.
   *[other] Datum, které nemůže platit, má ještě { $count }.
}
pipeline-band = Pásmo
pipeline-window-commit = { $count }, uzavření do { $to }
pipeline-window-bestCase = { $count }, ne dřív než { $from }
pipeline-window-developing = { $count }, jednotlivě předpovědět nejde
pipeline-window-unscored = { $count }, nejdřív je ohodnoťte
pipeline-window-unscored-none = žádné
pipeline-without-amount = { $count ->
    [one] 1 nemá částku
    [few] { $count } nemají částku
    [many] { $count } nemá částku
   *[other] { $count } nemá částku
}
pipeline-no-amount = bez částky
pipeline-no-date = bez data
pipeline-no-stage = bez fáze
pipeline-no-owner = bez prodejce
pipeline-exactly = přesně { $figure }
pipeline-date-passed = { $date }, už bylo
pipeline-date-late = { $date }, moc pozdě
pipeline-date-soon = { $date }, moc brzy

pipeline-opportunities = Příležitosti
pipeline-all = Vše
pipeline-search = Hledat
pipeline-search-count = Hledat v { $count }
pipeline-search-none = Nic otevřeného nemá „{ $typed }“ v názvu, firmě ani u prodejce.
pipeline-list-none = V tomto pásmu není nic otevřeného.
pipeline-sort = Řadit podle
pipeline-column-total = Skóre
pipeline-column-name = Příležitost
pipeline-column-pain = Bolest
pipeline-column-power = Vliv
pipeline-column-fit = Shoda
pipeline-column-amount = Částka
pipeline-column-close = Uzavření
pipeline-column-stage = Fáze
pipeline-column-owner = Prodejce
pipeline-cell = { $name } { $score } z 5
pipeline-cell-none = { $name } bez skóre
pipeline-more = Dalších { $count }
pipeline-list-note = Otevřete řádek a ohodnoťte ho.
pipeline-list-keys = Nebo do skóre napište 0 až 5.
pipeline-lift = Skóre { $total }. { $raises }: bude z toho { $next }.
pipeline-lift-at = { $name } na { $to }
pipeline-lift-top = Skóre { $total }: jistější to nebude. Co zbývá do podpisu, kdo to udělá a dokdy?
pipeline-lift-guided = Skóre { $total }. Další důkaz, o který požádat: { $name }.
pipeline-guided = Ohodnotit podle důkazů
pipeline-guided-note = První značka nahradí všechna tři skóre.
pipeline-proved = { $name }: důkaz zapsán
pipeline-lift-unscored = Součet bude, až ohodnotíte všechny tři.
pipeline-step-overdue = Další krok měl být do { $date } hotov.
pipeline-next-step = Další krok
pipeline-next-step-hint = Kdo co udělá
pipeline-next-step-on = Dokdy
pipeline-scored = { $name }: skóre { $total }
pipeline-scored-part = { $name }: součet bude, až ohodnotíte všechny tři
pipeline-planned = { $name }: další krok zapsán
pipeline-refused = { $name } se nepodařilo změnit ({ $code })
pipeline-not-shown = { $name }: změna platí, ale pořadí a výhled jsou ještě předchozí
pipeline-redo = Znovu
pipeline-undone = Vráceno
pipeline-redone = Uděláno znovu

pipeline-import = Nahrát
pipeline-export = Uložit
pipeline-export-spreadsheet = CSV pro tabulku
pipeline-export-crm = CSV pro CRM
pipeline-export-json = Celá práce (JSON)
pipeline-empty = Přineste otevřené příležitosti, ohodnoťte u každé bolest, vliv a shodu a tato stránka odpoví.
pipeline-drop = Přetáhněte sem soubor z CRM nebo vložte buňky
pipeline-drop-note = .csv nebo .xlsx, jak jste ho stáhli. Čte se na této stránce a nikam se neposílá.
pipeline-choose = Vybrat soubor
pipeline-choose-other = Vybrat jiný soubor
pipeline-sample = Podívat se na ukázku
pipeline-close = Zavřít
pipeline-cancel = Zrušit
pipeline-reading = Čtení
pipeline-reading-row = Čte se řádek { $row } asi z { $of }
pipeline-no-table = Tento soubor není tabulka
pipeline-no-table-why = { $name } { $kind ->
    [pdf] je PDF. V CRM vyexportujte seznam jako .csv a přetáhněte sem ten.
    [old-office] je starý sešit Excelu (.xls) nebo sešit s heslem. Uložte ho bez hesla jako .xlsx nebo .csv a přetáhněte sem ten.
    [open-document] je tabulka OpenDocument. Uložte ji jako .xlsx nebo .csv a přetáhněte sem ten soubor.
    [picture] je obrázek. V CRM vyexportujte samotný seznam jako .csv a přetáhněte sem ten.
    [workbook] je sešit, ve kterém není seznam, nebo je poškozený. Otevřete ho, uložte list se seznamem jako .xlsx nebo .csv a přetáhněte sem ten soubor.
    [archive] je archiv. Rozbalte ho a přetáhněte sem .csv nebo .xlsx, které je v něm.
    [web-page] je webová stránka, často přihlašovací, uložená pod jménem exportu. Přihlaste se do CRM, exportujte znovu a přetáhněte sem ten soubor.
    [json] je JSON bez příležitostí. Vyexportujte seznam jako .csv a přetáhněte sem ten.
    [text-document] je textový dokument. Vyexportujte seznam jako .csv a přetáhněte sem ten.
    [empty] je prázdný. Vyexportujte seznam i s nadpisy jako .csv a přetáhněte sem ten.
   *[other] nemá řádky a sloupce, které by šlo přečíst. V CRM vyexportujte seznam jako .csv a přetáhněte sem ten.
}
pipeline-too-large = Soubor je na stránku moc velký
pipeline-too-large-why = { $name } má { $size } MB; tady stránka unese nejvýš { $most } MB. Exportujte méně sloupců nebo jen otevřené. Co tu bylo, zůstalo.
pipeline-no-memory = Při čtení { $name } ({ $size } MB) došla prohlížeči paměť. Zavřete jiné karty nebo exportujte méně sloupců. Co tu bylo, zůstalo.
pipeline-file-changed = { $name } se během čtení změnil nebo přesunul. Vyberte ho znovu. Co tu bylo, zůstalo.
pipeline-workbook-swells = { $name } je sešit, který je po rozbalení mnohem větší než seznam příležitostí. Uložte list se seznamem jako .csv a přetáhněte sem ten soubor. Co tu bylo, zůstalo.
pipeline-not-read = Soubor se nepodařilo přečíst
pipeline-not-read-why = Čtení { $name } se zastavilo ({ $code }). Pokud se soubor mezitím změnil nebo přesunul, vyberte ho znovu. Co tu bylo, zůstalo.
pipeline-no-source = Seznam této stránky, { $name }, se nepodařilo stáhnout ({ $code }). Napravit to může její správce.
pipeline-left-out = Stránka nastavuje { $name } na { $value }. To nejde, proto se nepoužije.
pipeline-import-title = Nahrát příležitosti
pipeline-import-count = Nahrát { $count }
pipeline-import-new = Nahrát jako nové
pipeline-merge = Sloučit
pipeline-fact-rows = { $count ->
    [one] 1 příležitost
    [few] { $count } příležitosti
    [many] { $count } příležitosti
   *[other] { $count } příležitostí
}
pipeline-fact-pasted = { $count ->
    [one] 1 příležitost ze schránky
    [few] { $count } příležitosti ze schránky
    [many] { $count } příležitosti ze schránky
   *[other] { $count } příležitostí ze schránky
}
pipeline-no-workbook-part = Část nástroje, která čte sešity, se nepodařilo načíst ({ $code }). Zkuste to znovu, nebo uložte list jako .csv a přetáhněte sem ten soubor. Co tu bylo, zůstalo.
pipeline-sheet = List
pipeline-fact-workbook = sešit
pipeline-fact-delimiter = { $delimiter ->
    [comma] čárka
    [semicolon] středník
    [tab] tabulátor
   *[pipe] svislítko
}
pipeline-fact-decimal = { $decimal ->
    [comma] desetinná čárka
   *[point] desetinná tečka
}
pipeline-fact-skipped = { $count ->
    [one] 1 řádek vynechán: prázdný, nadpis nebo patička
    [few] { $count } řádky vynechány: prázdné, nadpisy nebo patička
    [many] { $count } řádku vynecháno: prázdné, nadpisy nebo patička
   *[other] { $count } řádků vynecháno: prázdné, nadpisy nebo patička
}
pipeline-remembered = Přečteno tak, jak jste nastavili u minulého souboru s týmiž sloupci.
pipeline-ask-date = Který měsíc je { $sample }: { $first }, nebo { $second }?
pipeline-ask-date-why = Každé datum v souboru jde číst oběma způsoby.
pipeline-ask-decimal = Kolik je { $sample }?
pipeline-ask-decimal-why = Každé takové číslo v souboru jde číst oběma způsoby.
pipeline-ask-currency = V jaké měně jsou částky?
pipeline-ask-currency-none = Neuvedeno
pipeline-mapping = Čím bude který sloupec
pipeline-columns = Sloupce
pipeline-in-file = V souboru
pipeline-becomes = Bude
pipeline-becomes-what = { $column } bude
pipeline-column-blank = (bez nadpisu)
pipeline-column-empty = v prvních řádcích prázdný
pipeline-no-ids = Chybí sloupec s id: příště se řádky najdou podle názvu a firmy.
pipeline-field-id = Id
pipeline-field-name = Název
pipeline-field-account = Firma
pipeline-field-owner = Prodejce
pipeline-field-stage = Fáze
pipeline-field-amount = Částka
pipeline-field-currency = Měna
pipeline-field-expectedCloseOn = Čekané uzavření
pipeline-field-createdOn = Založeno
pipeline-field-closedOn = Uzavřeno dne
pipeline-field-outcome = Výsledek
pipeline-field-pain = Bolest
pipeline-field-power = Vliv
pipeline-field-fit = Shoda
pipeline-field-nextStep = Další krok
pipeline-field-nextStepOn = Další krok dokdy
pipeline-field-extra = Ponechá se, jak je
pipeline-problems = { $count ->
    [one] 1 hodnotu se nepodařilo přečíst
    [few] { $count } hodnoty se nepodařilo přečíst
    [many] { $count } hodnoty se nepodařilo přečíst
   *[other] { $count } hodnot se nepodařilo přečíst
}
pipeline-problems-kept = jejich řádky zůstávají
pipeline-problems-more = a dalších { $count }
pipeline-line = Řádek { $line }
pipeline-bad-amount = { $column } „{ $value }“ není číslo. Zůstane prázdné.
pipeline-bad-date = { $column } „{ $value }“ není datum. Zůstane prázdné.
pipeline-bad-score = { $column } „{ $value }“ není skóre od 0 do 5. Zůstane prázdné.
pipeline-duplicate-id = { $column } „{ $value }“ je tu dvakrát. Druhé dostalo vlastní id.
pipeline-bad-other = { $column } „{ $value }“ nejde rozluštit. Text zůstává.
pipeline-next-file = Soubor z dalšího týdne
pipeline-merge-brings = Nových { $added }, uzavřených { $closed }, v souboru už chybí { $missing }.
pipeline-merge-keeps = Skóre, důkazy a další kroky zůstávají.
pipeline-imported = { $count ->
    [one] Nahrána 1 příležitost
    [few] Nahrány { $count } příležitosti
    [many] Nahráno { $count } příležitosti
   *[other] Nahráno { $count } příležitostí
}
pipeline-merged = { $count ->
    [one] Sloučena 1 příležitost
    [few] Sloučeny { $count } příležitosti
    [many] Sloučeno { $count } příležitosti
   *[other] Sloučeno { $count } příležitostí
}
pipeline-reopened = Vaše uložená práce je zpět

pipeline-talk = k probrání
pipeline-talk-stake = k probrání, dohromady { $amounts }
pipeline-open-moved = Otevřeno: { $net } od { $date }, teď { $amount }
pipeline-talk-list = O kom a proč
pipeline-talk-order = nejdřív 14 a 15, pak větší částka
pipeline-talk-more = a dalších { $count }
pipeline-talk-none-title = Nic se nepohnulo proti vám
pipeline-talk-none = Zeptejte se, kdo chce druhý pár očí.
pipeline-why-passed = Datum { $date } už minulo: nesedí skóre, nebo datum.
pipeline-why-beyond = Čeká { $date }: 14 a 15 se uzavře do { $to }.
pipeline-why-stale = { $total } už { $days } dní. Co to drží?
pipeline-why-raised = Zvýšeno z { $from } na { $to } dne { $date }, bez nového důkazu.
pipeline-why-slipped = { $days ->
    [one] Posunuto na { $date } o den.
    [few] Posunuto na { $date } o { $days } dny.
    [many] Posunuto na { $date } o { $days } dne.
   *[other] Posunuto na { $date } o { $days } dní.
}
pipeline-why-overdue = Do { $date } mělo být „{ $step }“.
pipeline-why-overdue-unnamed = Další krok měl být do { $date } hotov.
pipeline-moved = Co se pohnulo
pipeline-moved-none = Nahrajte soubor z dalšího týdne a slučte ho: ukáže se, co přibylo, vyrostlo, posunulo se a uzavřelo.
pipeline-bridge = Otevřená částka od { $from } do { $to }
pipeline-open-on = Otevřeno { $date }
pipeline-open-before = Otevřeno předtím
pipeline-moved-created = Nové
pipeline-moved-reopened = Znovu otevřené
pipeline-moved-grown = Vyrostlo
pipeline-moved-shrunk = Zmenšilo se
pipeline-moved-won = Vyhráno
pipeline-moved-lost = Prohráno
pipeline-moved-closed = Uzavřeno, soubor neříká jak
pipeline-moved-missing = V souboru už není
pipeline-slipped = { $count ->
    [one] Jedna se posunula, { $amount }, o { $days } dní.
    [few] { $count } se posunuly, { $amount }, obvykle o { $days } dní.
    [many] { $count } se posunulo, { $amount }, obvykle o { $days } dní.
   *[other] { $count } se posunulo, { $amount }, obvykle o { $days } dní.
}
pipeline-pulledIn = { $count ->
    [one] Jedna se urychlila, { $amount }, o { $days } dní.
    [few] { $count } se urychlily, { $amount }, obvykle o { $days } dní.
    [many] { $count } se urychlilo, { $amount }, obvykle o { $days } dní.
   *[other] { $count } se urychlilo, { $amount }, obvykle o { $days } dní.
}
pipeline-gap = Co chybí
pipeline-gap-goal = Jaký je cíl? Zadejte ho a uvidíte, kolik zbývá vyhrát.
pipeline-still-to-win = zbývá vyhrát do { $date }
pipeline-goal-reached = Vyhrané a potvrzené na cíl stačí.
pipeline-gap-said = Z { $goal }: vyhráno { $won }, potvrzené { $commit }, zbývá vyhrát { $left }
pipeline-gap-won = vyhráno
pipeline-gap-commit = potvrzené
pipeline-gap-left = zbývá vyhrát
pipeline-gap-takes = { $count ->
    [one] To chce 1 novou příležitost týdně
    [few] To chce { $count } nové příležitosti týdně
    [many] To chce { $count } nové příležitosti týdně
   *[other] To chce { $count } nových příležitostí týdně
}
pipeline-gap-before = Začaté před { $date }: pozdější se včas neuzavřou.
pipeline-gap-by = Podle vašich čísel: { $first } a { $second }, { $revenue } na prodej, { $days } dní od první schůzky.
pipeline-gap-kpis = Zadejte částku na prodej a oba poměry a uvidíte, kolik nových příležitostí týdně to chce.
pipeline-gap-too-late = Nic z toho, co teď začne, se včas neuzavře: prodej trvá { $days } dní. Přinést to musí, co je otevřené.
pipeline-gap-early = { $count ->
    [one] Jedna na 11 až 13 říká, že se do té doby uzavře, { $amount }: nepočítá se.
    [few] { $count } na 11 až 13 říkají, že se do té doby uzavřou, { $amount }: nepočítají se.
    [many] { $count } na 11 až 13 říká, že se do té doby uzavře, { $amount }: nepočítá se.
   *[other] { $count } na 11 až 13 říká, že se do té doby uzavře, { $amount }: nepočítá se.
}
pipeline-gap-numbers = Vaše poměry
pipeline-gap-numbers-gist = { $goal } { $period ->
    [month] tento měsíc
    [quarter] toto čtvrtletí
   *[year] tento rok
}
pipeline-period = Cíl je na
pipeline-period-month = tento měsíc
pipeline-period-quarter = toto čtvrtletí
pipeline-period-year = tento rok
pipeline-field-revenueGoal = Cíl tržeb
pipeline-field-averageRevenuePerSale = Průměrná tržba na prodej
pipeline-field-appointmentToProposal = Schůzka na nabídku
pipeline-field-closingRatio = Nabídka na prodej
pipeline-field-salesCycleDays = Od první schůzky k prodeji
pipeline-unit-days = dní

pipeline-brings = { $count ->
    [one] Co přinese jedna ohodnocená
    [few] Co přinesou { $count } ohodnocené
    [many] Co přinese { $count } ohodnocené
   *[other] Co přinese { $count } ohodnocených
}
pipeline-brings-gist = Šance 5 z 10 na nejméně { $amount }
pipeline-brings-middle = šance 5 z 10 na tolik nebo víc
pipeline-brings-until = ze všeho ohodnoceného, poslední uzavření: { $month }
pipeline-brings-undated = ze všeho ohodnoceného, bez data
pipeline-next-date = Nejdřív opravte: { $name }
pipeline-next-score = Nejdřív ohodnoťte: { $name }
pipeline-next-lift = Nejdřív zvedněte: { $name }
pipeline-next-talk = Začněte u: { $name }
pipeline-next-open = Otevřít
pipeline-brings-range = v 8 z 10 případů mezi { $low } a { $high }
pipeline-rates-own = s podíly, které jste zadali
pipeline-rates-measured = s podíly, které jste naměřili
pipeline-rates-none = podíly zatím nejsou známé
pipeline-rates-enter = Žádný obchod se zatím neuzavřel se skóre drženým předem. Zadejte vlastní podíly a uvidíte rozpětí.
pipeline-rates-said = Uzavře-li se jich tolik co dosud: { $rates }.
pipeline-rates-few = Tak málo jich nechává široké rozpětí.
pipeline-rates-fields = Zkusit jiné podíly
pipeline-not-entered = nezadáno
pipeline-rates-own-said = Uzavře-li se { $rates }.
pipeline-rates-measured-said = Naměřeno: { $rates }.
pipeline-rate-of-band = { $rate } { $band ->
    [commit] potvrzených
    [bestCase] nadějných
   *[developing] rozpracovaných
}
pipeline-of-band = { $band ->
    [commit] potvrzené { $won } z { $closed }
    [bestCase] nadějné { $won } z { $closed }
   *[developing] rozpracované { $won } z { $closed }
}
pipeline-law-said = Vyhraná tržba: šance 9 z 10 na nejméně { $low }, 5 z 10 na nejméně { $middle }, 1 z 10 na nejméně { $high }.
pipeline-nine-in-ten = šance 9 z 10 na nejméně
pipeline-five-in-ten = šance 5 z 10 na nejméně
pipeline-one-in-ten = šance 1 z 10 na nejméně
pipeline-months = Kdy se podle nich uzavřou
pipeline-months-gist = nejvíc { $month }: { $amount }
pipeline-months-table = Čekané uzavření podle měsíce a pásma, { $scale ->
    [thousand] v tisících { $currency }
   *[one] v { $currency }
}
pipeline-thousands = Tisíce { $currency }. Dřívější a pozdější měsíce tu nejsou.
pipeline-owners = Podle prodejce
pipeline-owners-gist = { $owner } drží { $amount } potvrzených
pipeline-owners-aside = částka a počet
pipeline-owners-more = a dalších { $count }
pipeline-owner-none = nic
pipeline-nobody = Nikdo
pipeline-calibration = Uzavřely se 14 a 15?
pipeline-calibration-aside = skóre držené 14 dní předem
pipeline-calibration-none = Zatím se neuzavřela žádná, která měla skóre dva týdny předem.
pipeline-calibration-few = Zatím je jich na závěr málo.
pipeline-calibration-did = { $won } z { $closed } ano.
pipeline-calibration-days = Obvykle trvaly { $days } dní.
pipeline-calibration-others = { $band ->
    [developing] Z desítek a menších { $won } z { $closed }.
   *[bestCase] Z 11 až 13 { $won } z { $closed }.
}
pipeline-calibration-separates = Skóre je rozlišuje.
pipeline-calibration-needed = Půjde-li to tak dál, ukáže to { $count } dalších uzavřených na každé straně.
pipeline-calibration-never = Takhle je skóre nerozliší: podívejte se, jak se dává.
pipeline-calibration-left-out = Nepočítá se: { $late } poprvé ohodnocených do 14 dnů před uzavřením, { $undated } bez data, { $unscored } nikdy neohodnocených. Skóre dané po činu nic nedokazuje.
pipeline-interval = { $won } z { $closed } vyhráno: { $low } až { $high }
pipeline-interval-said = { $name }: { $rate }, mezi { $low } a { $high }

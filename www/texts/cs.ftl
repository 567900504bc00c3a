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
part-example = Příklad, zmizí s prvním údajem

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
calculator-short = chybí { $figure }
calculator-over = o { $figure } víc, než je třeba
calculator-enough = stačí to
calculator-goal-met = Cíl je splněn: vyhráno { $booked }.
calculator-enter-now = Kolik jich máte teď? Zadejte to pod „Váš týden“.
calculator-examples-left = Zatím hodnoty z příkladu: { $names }. Zadejte své.
calculator-stale = Výsledek čeká na označené pole.
calculator-status = { $count } nových schůzek týdně, přesně { $exact }.
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
calculator-field-start = Příležitosti na začátku
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
calculator-marks-note = Proužek pod posuvníkem ukazuje, kde hodnota v praxi bývá.
calculator-hours-note = { $hours } z vašich { $available } hodin oslovování týdně. 22 je průměr prodejců.
calculator-last-day-note = Od dne { $day } se nová schůzka počítá až do { $period ->
    [month] dalšího měsíce
    [quarter] dalšího čtvrtletí
    [year] dalšího roku
   *[other] dalšího období
}.
calculator-evidence-note = Poměry z mála obchodů jsou nejisté. Šance to pak řekne.
calculator-gist-now = { $now } schůzek teď
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

calculator-coaching = Rady
calculator-coaching-of = { $at } z { $of }
calculator-coaching-tip = Rada { $at } z { $of }
calculator-coaching-before = Předchozí rada
calculator-coaching-next = Další rada
calculator-coaching-none = Všechno je na svých mezích. Držte se toho, co vás sem přivedlo.
calculator-judge-conversationToAppointment-low = Z rozhovoru schůzka je { $value }.
calculator-judge-conversationToAppointment-high = Z rozhovoru schůzka je { $value }.
calculator-judge-appointmentToProposal-low = Ze schůzky nabídka je { $value }.
calculator-judge-closingRatio-low = Z nabídky prodej je { $value }.
calculator-judge-activityBarometer-low = Váš týden je na { $value } toho, co je třeba.
calculator-judge-prospectingHours-high = Číslo zabere { $value } hodin týdně.
calculator-mark-conversationToAppointment-low = Obvyklé rozpětí začíná na { $mark }.
calculator-mark-conversationToAppointment-high = Obvyklé rozpětí končí na { $mark }.
calculator-mark-appointmentToProposal-low = V praxi bývá { $mark }.
calculator-mark-closingRatio-low = V praxi bývá { $mark }.
calculator-mark-activityBarometer-low = Patří na { $mark }.
calculator-mark-prospectingHours-high = K dispozici je { $mark }; 22 je průměr z praxe.

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

calculator-levers = Co by ušetřilo dosažení mezí
calculator-levers-gist = až { $figure } rozhovorů týdně
calculator-levers-gist-appointments = až { $figure } schůzek týdně
calculator-levers-of = Ušetří týdně, z { $figure }
calculator-levers-conversations = Rozhovory
calculator-levers-appointments = Schůzky
calculator-levers-from-to = { $from } na { $to }
calculator-levers-target = Cíl { $target }, změnit
calculator-levers-note = Každé samo. Meze jsou z praxe; nastavte si vlastní.
calculator-levers-none = Všechno je na svých mezích. Nastavte vyšší, nebo se podívejte, komu voláte.

calculator-solve = Při čem by { $now } týdně stačilo
calculator-solve-gist = { $name } { $value }, nebo něco z dalších
calculator-solve-from = teď { $value }
calculator-solve-use = Použít { $value }
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
coaching-prospecting-realistic-goals = Nacvičujte domlouvání schůzek s reálným cílem: 4 % až 18 % rozhovorů.
coaching-prospecting-scenarios = Trénujte ve dvojicích, vždy jednu situaci: recepce, finanční ředitel, doporučení.
coaching-prospecting-business-reason = Začněte důvodem, proč se sejít, ne výrobkem.
coaching-prospecting-spread-by-technology = Nahrávejte nejlepší hovory a nejlepší úvody ukládejte tam, kde je najde celý tým.
coaching-conversation-to-appointment-check-the-count = Nejdřív ověřte počet: zapisuje se každý rozhovor, nebo jen ty dobré?
coaching-conversation-to-appointment-spread-the-practice = Je-li počet pravdivý, ukažte týmu, jak se to dělá. 2 schůzky z 10 rozhovorů existují.
coaching-prospecting-hours-largest-lever = Vyberte s vedoucím páku, která ušetří nejvíc rozhovorů, a tento měsíc pracujte na ní.
coaching-prospecting-hours-prepare-in-batches = Seznamy, průzkum a scénáře připravte jednou týdně najednou, ať každý rozhovor zabere méně minut.
coaching-prospecting-hours-move-other-work = Požádejte vedoucího, ať práci mimo prodej předá jinam, nebo ať dá cíl, který se do hodin vejde.

## Încărcarea, și ce o poate opri

load-title = { $tool ->
    [calculator] Calculatorul nu poate porni pe această pagină
    [scorecard] Fișa de scor nu poate porni pe această pagină
    [pipeline] Pipeline-ul nu poate porni pe această pagină
   *[other] Acest instrument nu poate porni pe această pagină
}
load-title-passing = { $tool ->
    [calculator] Calculatorul nu s-a încărcat
    [scorecard] Fișa de scor nu s-a încărcat
    [pipeline] Pipeline-ul nu s-a încărcat
   *[other] Acest instrument nu s-a încărcat
}
load-csp-wasm = Politica de securitate a paginii interzice WebAssembly. Dacă pagina e a dumneavoastră, permiteți-l în antet:
load-csp-fetch = Politica de securitate a paginii nu lasă instrumentul să-și încarce fișierele. Dacă pagina e a dumneavoastră, permiteți în antet:
load-not-found = Un fișier al instrumentului nu e la locul lui. Urcați întregul dosar sau spuneți unde e fișierul:
load-wrong-file = În locul unui fișier al instrumentului, serverul a trimis altul. Urcați întregul dosar, dintr-o singură versiune, sau spuneți unde e fișierul:
load-corrupt = Fișierul Wasm al instrumentului e deteriorat. Urcați-l din nou, în mod binar, și lăsați serverul să-l trimită neschimbat (application/wasm):
load-network = Conexiunea s-a întrerupt. Ce ați scris s-a păstrat.
load-timeout = Serverul nu a răspuns la timp. Ce ați scris s-a păstrat.
load-file-url = Pagina a fost deschisă ca fișier, iar browserul nu lasă fișierele să încarce nimic. Deschideți-o printr-un server web; ajunge unul de pe acest calculator (http://localhost).
load-too-old = Browserul e prea vechi ca să calculeze aici. Actualizați-l sau deschideți pagina în altul.
load-retry = Încercați din nou
load-trying = Se încearcă din nou, { $tries ->
    [1] prima oară.
    [2] a doua oară.
    [3] a treia oară.
   *[other] a { $tries }-a oară.
}
load-visitor = Sunteți doar în vizită? Dispozitivul dumneavoastră nu are nimic.
load-code = Cod: { $code }
load-copy-header = Copiați antetul

## Părți folosite de mai multe instrumente

part-copy = Copiați
part-copied = Copiat
part-print = Tipăriți
part-save = Salvați
part-link = Link
part-csv = CSV
part-json = JSON
part-open = Deschideți
part-private = Nimic din ce scrieți nu părăsește această pagină.
part-not-kept = Acest browser nu păstrează nimic aici. Salvați o copie înainte să plecați.
part-not-readable = În acest fișier nu e nicio lucrare salvată a acestui instrument.
part-example = Exemplu
part-example-until = dispare când scrieți ceva

## Completare

entry-not-a-number = „{ $typed }” nu e un număr. Scrieți, de pildă, { $plain } sau { $short }.
entry-above-zero = Scrieți mai mult de 0.
entry-zero-or-more = Scrieți 0 sau mai mult.
entry-ratio = Scrieți mai mult de 0 % și cel mult 100 %.
entry-ratio-over = Mai mult de 100 % nu se poate. Scrieți între 1 și 100.

## Calculator

calculator-question = Câte întâlniri noi pe săptămână?
calculator-asof = { $goal } { $period ->
    [month] pe lună
    [quarter] pe trimestru
    [year] pe an
   *[other] pe perioadă
}, în { $weeks } săpt.
calculator-a-week = pe săptămână
calculator-exactly = exact { $figure }
calculator-a-day = { $figure } pe zi lucrătoare
calculator-barometer = Barometrul activității
calculator-gauge-said = { $percent }: { $now } din { $needed } pe săptămână
calculator-gauge-none = fără valoare
calculator-gauge-now = acum { $now } pe săpt.
calculator-gauge-enter = scrieți săptămâna dvs.
calculator-needed = Prime întâlniri cu clienți potențiali noi, { $count } { $period ->
    [month] pe lună
    [quarter] pe trimestru
    [year] pe an
   *[other] pe perioadă
}.
calculator-you-make = Aveți { $now } pe săptămână: { $verdict }.
calculator-short = lipsesc { $figure } din { $needed }
calculator-over = cu { $figure } peste cele { $needed } necesare
calculator-enough = ajunge
calculator-goal-met = Ținta e atinsă: { $booked } deja câștigați.
calculator-enter-now = Câte aveți acum? Scrieți la „Săptămâna dumneavoastră”.
calculator-examples-left = Încă valori de exemplu: { $names }. Scrieți-le pe ale dumneavoastră.
calculator-stale = Răspunsul așteaptă câmpul marcat.
calculator-status = { $count } { $count ->
    [one] întâlnire nouă
    [few] întâlniri noi
   *[other] de întâlniri noi
} pe săptămână, exact { $exact }.
calculator-known = Ce știți
calculator-week = Săptămâna dumneavoastră
calculator-cycle = Ciclu, pornire, deja câștigat
calculator-evidence = De unde vin ratele

calculator-field-revenueGoal = Ținta de venituri
calculator-field-averageRevenuePerSale = Venitul mediu pe vânzare
calculator-field-appointmentToProposal = Din întâlnire în ofertă
calculator-field-closingRatio = Din ofertă în vânzare
calculator-field-weeks = { $period ->
    [month] Săptămâni în lună
    [quarter] Săptămâni în trimestru
    [year] Săptămâni în an
   *[other] Săptămâni în perioadă
}
calculator-field-weeklyOpportunities = Întâlniri noi acum
calculator-field-conversationToAppointment = Din discuție în întâlnire
calculator-field-minutesPerConversation = Timp pe discuție
calculator-field-sellingDaysPerWeek = Zile de vânzare
calculator-field-prospectingHoursPerWeek = Ore de prospectare
calculator-field-salesCycleDays = De la prima întâlnire la vânzare
calculator-field-start = Pipeline-ul la pornire
calculator-field-bookedRevenue = Deja câștigat
calculator-field-measuredSales = Vânzări numărate
calculator-field-measuredAppointments = Din prime întâlniri
calculator-unit-week = pe săpt.
calculator-unit-minutes = min
calculator-unit-hours = h/săpt.
calculator-unit-days = zile
calculator-unit-weeks = săpt.
calculator-running = În mers
calculator-cold = De la zero
calculator-weeks-count = { $weeks } săpt.
calculator-weeks-month = Lună
calculator-weeks-quarter = Trimestru
calculator-weeks-year = An, și fără concedii
calculator-weeks-own = Alt număr
calculator-weeks-own-number = Numărul de săptămâni
calculator-weeks-note = { $weeks } săpt. La { $others } săpt. răspunsul ar fi { $count }, exact { $exact }.
calculator-marks-note = Bună practică: de la { $from } la { $to }
calculator-hours-note = { $hours } din cele { $available } ore de prospectare pe săptămână. 22 e media vânzătorilor.
calculator-last-day-note = Din ziua { $day }, o întâlnire nouă se pune la { $period ->
    [month] luna următoare
    [quarter] trimestrul următor
    [year] anul următor
   *[other] perioada următoare
}.
calculator-evidence-note = Ratele din puține vânzări sunt nesigure. Șansa ține atunci cont de asta.
calculator-gist-now = { $now } { $now ->
    [one] întâlnire
    [few] întâlniri
   *[other] de întâlniri
} acum
calculator-gist-conversations = { $percent } din discuții
calculator-gist-minutes = { $minutes } { $minutes ->
    [one] minut
    [few] minute
   *[other] de minute
} fiecare
calculator-gist-days = { $days ->
    [one] { $days } zi de vânzare
    [few] { $days } zile de vânzare
   *[other] { $days } de zile de vânzare
}
calculator-gist-cycle = { $days } { $days ->
    [one] zi
    [few] zile
   *[other] de zile
}
calculator-gist-start = { $start ->
    [cold] de la zero
   *[running] pipeline în mers
}
calculator-gist-booked = { $booked } câștigați
calculator-gist-booked-none = nimic câștigat
calculator-gist-measured = { $sales } { $sales ->
    [one] vânzare
    [few] vânzări
   *[other] de vânzări
} din { $appointments } { $appointments ->
    [one] întâlnire
    [few] întâlniri
   *[other] de întâlniri
}
calculator-gist-measured-none = încă nenumărate

calculator-error-closing-over = Mai mult de 100 % nu se pot vinde. Scrieți între 1 și 100.
calculator-error-days-over = Săptămâna are 7 zile. Scrieți cel mult 7.
calculator-error-cycle = Pornind de la zero, nimic început acum nu s-ar închide la timp. Scrieți sub { $days } { $days ->
    [one] zi
    [few] zile
   *[other] de zile
} sau porniți cu un pipeline în mers.
calculator-error-measured = Scrieți numere întregi, nu mai multe vânzări decât întâlniri.

calculator-chain = Lanțul muncii
calculator-chain-gist = { $conversations } { $conversations ->
    [one] discuție
    [few] discuții
   *[other] de discuții
} pe săptămână
calculator-chain-gist-appointments = { $appointments } { $appointments ->
    [one] întâlnire
    [few] întâlniri
   *[other] de întâlniri
} pe săptămână
calculator-chain-hours = { $hours } din cele { $available } ore pe săptămână
calculator-chain-gist-hours = { $gist }, { $hours } din cele { $available } ore
calculator-step = Pas
calculator-column-period = { $period ->
    [month] Lună
    [quarter] Trimestru
    [year] An
   *[other] Perioadă
}
calculator-column-week = Săpt.
calculator-column-day = Zi
calculator-step-conversations = Discuții
calculator-step-appointments = Prime întâlniri
calculator-step-proposals = Oferte
calculator-step-sales = Vânzări
calculator-conversations-become = { $percent } devin întâlniri
calculator-appointments-become = { $percent } duc la o ofertă
calculator-proposals-become = { $percent } devin vânzări
calculator-sales-at = a câte { $money }

calculator-coaching = Ce faceți acum
calculator-coaching-of = Nr. { $at } din { $of }
calculator-coaching-tip = Sfatul { $at } din { $of }
calculator-coaching-before = Sfatul dinainte
calculator-coaching-next = Sfatul următor
calculator-coaching-none = Toate sunt la reper. Păstrați obiceiurile care v-au adus aici.
calculator-act-raise = { $first ->
    [yes] De urcat întâi
   *[no] De urcat apoi
}: { $name }, de la { $from } la { $to }
calculator-act-check = Verificați numărătoarea: { $name }, { $value }. Intervalul obișnuit se oprește la { $mark }.
calculator-act-week = Faceți { $needed } întâlniri noi pe săptămână, nu { $now }
calculator-act-hours = Câștigați ore: numărul cere { $value } pe săptămână și sunt { $mark }
calculator-act-saves = Economie pe săptămână: { $figure } { $of ->
    [conversations] discuții
   *[appointments] întâlniri
}.

calculator-chance = Șansa de a atinge { $goal }
calculator-chance-gist = { $chance } la { $now } pe săptămână, { $count } pe săptămână pentru { $confidence }
calculator-chance-gist-short = { $chance } la { $now } pe săptămână
calculator-chance-enter = Scrieți la „Săptămâna dumneavoastră” câte întâlniri aveți acum.
calculator-chance-met = Ținta e deja atinsă.
calculator-chance-at = la { $now } pe săptămână: { $appointments } { $appointments ->
    [one] întâlnire
    [few] întâlniri
   *[other] de întâlniri
} { $period ->
    [month] pe lună
    [quarter] pe trimestru
    [year] pe an
   *[other] pe perioadă
}, { $sales ->
    [one] trebuie { $sales } vânzare
    [few] trebuie { $sales } vânzări
   *[other] trebuie { $sales } de vânzări
}
calculator-chance-measured = măsurat: { $sales } { $sales ->
    [one] vânzare
    [few] vânzări
   *[other] de vânzări
} din { $appointments } { $appointments ->
    [one] întâlnire
    [few] întâlniri
   *[other] de întâlniri
}
calculator-chance-as-far = la { $now } pe săptămână, atât cât pot spune { $appointments } { $appointments ->
    [one] întâlnire
    [few] întâlniri
   *[other] de întâlniri
}
calculator-chance-chart = Vânzări la { $now } întâlniri pe săptămână. { $sales } sau mai multe: { $enough }. Mai puține: { $fewer }.
calculator-chance-fewer = sub { $sales } { $sales ->
    [one] vânzare
    [few] vânzări
   *[other] de vânzări
}
calculator-chance-more = { $sales } sau mai multe
calculator-chance-lines = Liniile: dacă { $ratio } ar fi sigur, ar ieși { $chance }.
calculator-chance-why = { $sales } din { $appointments } e prea puțin ca dovadă, așa că rămân posibile și perioade mult mai bune, și mult mai slabe:
calculator-chance-takes = { $confidence } cer { $count } { $count ->
    [one] întâlnire
    [few] întâlniri
   *[other] de întâlniri
}, nu { $certain }.
calculator-ladder-magic = numărul magic
calculator-ladder-count = { $count } { $period ->
    [month] pe lună
    [quarter] pe trimestru
    [year] pe an
   *[other] pe perioadă
}
calculator-ladder-week = { $count } pe săptămână
calculator-ladder-unreachable = de neatins

calculator-about-magic = Ce este numărul magic?
calculator-about-magic-is = La ratele dumneavoastră, atâtea prime întâlniri noi pe săptămână ating ținta în medie. Uneori ies mai multe vânzări, alteori mai puține.
calculator-about-mark = Ce este un reper?
calculator-about-mark-is = Reperul este valoarea la care practica vânzărilor pune un indicator: experiența unei școli, nu o lege. Economiile se socotesc până la reper; la un interval, până la capătul lui de sus.

calculator-levers = Ce s-ar economisi la reper
calculator-levers-gist = { $name }: { $figure } { $figure ->
    [one] discuție
    [few] discuții
   *[other] de discuții
} pe săptămână
calculator-levers-gist-appointments = { $name }: { $figure } { $figure ->
    [one] întâlnire
    [few] întâlniri
   *[other] de întâlniri
} pe săptămână
calculator-levers-of = Economie pe săptămână, din { $figure }
calculator-levers-conversations = Discuții
calculator-levers-appointments = Întâlniri
calculator-levers-from-to = de la { $from } la { $to }
calculator-levers-usual = de la { $from }, deja obișnuit, la { $to }
calculator-levers-target = Reperul { $target }, schimbați
calculator-levers-note = Fiecare separat, restul neschimbat.
calculator-levers-own = Apăsați un reper ca să-l puneți pe al dumneavoastră.
calculator-levers-none = Toate sunt la reper. Puneți altele mai înalte sau uitați-vă pe cine sunați.

calculator-solve = Ca { $now } pe săptămână să ajungă
calculator-solve-gist = { $name }: { $value }, sau una dintre celelalte
calculator-solve-from = acum { $value }
calculator-solve-use = Folosiți { $value }
calculator-solve-used = Acum se calculează cu { $value }.
calculator-solve-unreachable = singur nu ajunge

## Sfaturi, câte o acțiune fiecare

coaching-appointment-to-proposal-define-next-step = Scrieți împreună cu vânzătorii care e pasul de după prima întâlnire: demonstrație, studiu, vizită sau ofertă. Exersați-l și numărați-l în fiecare săptămână.
coaching-appointment-to-proposal-start-at-the-top = Cereți prima întâlnire cu omul care are bugetul. Începeți de sus.
coaching-appointment-to-proposal-diagnostic-steps = Nu vindeți produsul la prima întâlnire. Schițați pașii de diagnostic care arată dacă soluția se potrivește cu scopurile firmei.
coaching-closing-ratio-decision-process = Înainte să scrieți o ofertă, întrebați cum decide firma, după ce criterii și cine trebuie să ia parte.
coaching-closing-ratio-second-appointment = Înainte să plecați de la prima întâlnire, stabiliți un calendar și data celei de-a doua, cu toți managerii de față.
coaching-closing-ratio-catalogue-risks = Notați riscul pe care îl vede fiecare manager, cu o strategie și un instrument pentru fiecare.
coaching-closing-ratio-reference-letters = Aduceți scrisori de referință din aceeași industrie și de la aceeași funcție.
coaching-prospecting-own-kpi = Faceți din trecerea de la discuție la întâlnire un indicator aparte, privit în fiecare luni.
coaching-prospecting-realistic-goals = Exersați stabilirea întâlnirilor cu o țintă realistă: { $from } până la { $to } din discuții.
coaching-prospecting-scenarios = Exersați în doi, câte un scenariu pe rând: secretariatul, directorul financiar, recomandarea.
coaching-prospecting-business-reason = Începeți cu motivul de afaceri al întâlnirii, nu cu produsul.
coaching-prospecting-spread-by-technology = Înregistrați cele mai bune apeluri și țineți cele mai bune deschideri acolo unde le găsește toată echipa.
coaching-conversation-to-appointment-check-the-count = Verificați întâi numărătoarea: se notează fiecare discuție sau doar cele bune?
coaching-conversation-to-appointment-spread-the-practice = Dacă numărătoarea e corectă, arătați echipei cum se face. 2 întâlniri din 10 discuții există.
coaching-prospecting-hours-largest-lever = Alegeți cu managerul pârghia care economisește cele mai multe discuții și lucrați la ea luna aceasta.
coaching-prospecting-hours-prepare-in-batches = Pregătiți listele, documentarea și scenariile o dată pe săptămână, într-un singur bloc, ca fiecare discuție să ia mai puține minute.
coaching-prospecting-hours-move-other-work = Cereți managerului să dea altcuiva munca din afara vânzării sau să pună o țintă care încape în ore.

## Trepte, dovezi

band-commit = Sigură
band-bestCase = Promițătoare
band-developing = În lucru
band-unscored = Fără scor
evidence-0 = Nevăzut
evidence-1 = Afirmat
evidence-2 = Dovedit
part-undo = Anulați

## Fișa de scor

scorecard-question = Cât de sigură e { $name }?
scorecard-question-unnamed = Cât de sigură e această oportunitate?
scorecard-name = Numele oportunității
scorecard-expected = așteptată { $date }
scorecard-of = din { $of }
scorecard-scale = { $total } din 15. În lucru până la 10, promițătoare între 11 și 13, sigură la 14 și 15.
scorecard-status = { $total } din 15, { $band }.
scorecard-closes-commit = { $days ->
    [14] Se închide într-o săptămână, două.
    [one] Se închide în cel mult o zi.
    [few] Se închide în cel mult { $days } zile.
   *[other] Se închide în cel mult { $days } de zile.
}
scorecard-closes-bestCase = Se închide în { $days } { $days ->
    [one] zi
    [few] zile
   *[other] de zile
} sau mai târziu.
scorecard-closes-developing = Încă în lucru:
scorecard-forecast-commit = Se pune la { $month }.
scorecard-forecast-bestCase = Nu intră în prognoza lunii.
scorecard-forecast-developing = nu poate fi prognozată.
scorecard-weakest = { $count ->
    [one] Cel mai slab punct: { $names }, { $score } din 5.
   *[other] Cele mai slabe puncte: { $names }, { $score } din 5.
}
scorecard-weak = cel mai slab
scorecard-unnoted = Pentru ce e deja dovedit, notați cine, ce și când: { $names }.
scorecard-full = Toate nouă sunt dovedite.
scorecard-full-quick = Treceți la modul ghidat ca să notați cele nouă dovezi.
scorecard-unmarked = Acestea sunt scoruri rapide. Marcați criteriile, și vor decide ele.
scorecard-at = { $name } la { $score }
scorecard-quick-lifts = { $raises }: { $count ->
    [one] așa
   *[other] împreună
} urcă la { $goal }. Modul ghidat arată ce dovadă lipsește.
scorecard-stale = Scorul așteaptă câmpul marcat.
scorecard-missing = Mai rămâne de notat: { $names }.
scorecard-empty-guided = Marcați fiecare criteriu: nevăzut, afirmat sau dovedit. Aici apar scorul și următoarea dovadă de cerut.
scorecard-empty-quick = Alegeți de la 0 la 5 pentru Durere, Putere și Potrivire. Scorul apare aici.
scorecard-show-example = Arătați un exemplu
scorecard-criteria = Durere, Putere, Potrivire
scorecard-mode = Modul de notare
scorecard-quick = Rapid
scorecard-guided = Ghidat
scorecard-rounding = Scorurile se rotunjesc în jos: o primă afirmație singură face tot 0, fiindcă ce nu a confirmat nimeni nu e încă dovadă. A doua afirmație, sau o dovadă, face 1.

scorecard-lifts = { $count ->
    [1] { $of ->
        [proof] Dovada
       *[step] Pasul
    } care o urcă
   *[other] { $count ->
        [2] { $of ->
            [proof] Două dovezi
           *[step] Doi pași
        }
        [3] Trei { $of ->
            [proof] dovezi
           *[step] pași
        }
        [4] Patru { $of ->
            [proof] dovezi
           *[step] pași
        }
       *[other] { $count } { $of ->
            [proof] dovezi
           *[step] pași
        }
    } o urcă
} la { $goal }
scorecard-proof-last = Dovada care o face { $goal }
scorecard-more-steps = încă { $count }
scorecard-is-claimed = { $name }: afirmat, nu dovedit.
scorecard-is-unseen = { $name }: încă nevăzut.
scorecard-proof-of = Dovadă pentru { $name }
scorecard-who = Cine, ce, când
scorecard-proof-missing = Notați cine, ce, când
scorecard-proof-none = Dovedit, încă nenotat.
scorecard-undo-raised = { $name }: { $evidence }.
scorecard-undo-lowered = { $name }: { $evidence }. Dovada s-a păstrat.
scorecard-undo-mode = { $mode ->
    [quick] Acum notați rapid.
   *[guided] Acum notați ghidat.
}
scorecard-undo-opened = Lucrarea salvată e deschisă.

scorecard-next-step = Pasul următor
scorecard-next-hint = Ce și cu cine
scorecard-due = Termen
scorecard-due-hint = Când
scorecard-overdue = { $days ->
    [0] Termenul e azi.
    [1] O zi întârziere.
    [few] { $days } zile întârziere.
   *[other] { $days } de zile întârziere.
}
scorecard-wrong-date = „{ $typed }” nu e o dată. Scrieți, de pildă, { $plain } sau { $short }.
scorecard-wrong-score = „{ $typed }” nu e un scor. Alegeți unul de aici.
scorecard-wrong = Corectați întâi câmpul marcat.
scorecard-required = Notați întâi Durere, Putere și Potrivire.
scorecard-plan = { $band ->
    [commit] Plan pentru 14 și 15
    [bestCase] Plan pentru 11 până la 13
   *[developing] Plan pentru 10 și mai puțin
}

scorecard-pain = Durere
scorecard-power = Putere
scorecard-fit = Potrivire
scorecard-about-pain = Problema sau ocazia care contează
scorecard-about-power = Mijloacele de a acționa
scorecard-about-fit = Cea mai bună soluție, cu un avantaj
scorecard-quick-pain = Esențială, urgentă, concretă?
scorecard-quick-power = Cu resurse, cu lideri, credibilă?
scorecard-quick-fit = Adecvată, avantajoasă, la timp?
scorecard-essential = Esențială
scorecard-urgent = Urgentă
scorecard-specific = Concretă
scorecard-resourced = Cu resurse
scorecard-leading = Cu lideri
scorecard-credible = Credibilă
scorecard-suitable = Adecvată
scorecard-advantageous = Avantajoasă
scorecard-timely = La timp
scorecard-look-essential = Vor să acționeze acum.
scorecard-look-urgent = Ei înșiși o numesc urgentă.
scorecard-look-specific = Definită și delimitată, deci riscul rămâne sub control.
scorecard-look-resourced = Autoritate, oameni sau bani pe care îi pot folosi.
scorecard-look-leading = Lideri care au mai acționat într-un caz ca acesta.
scorecard-look-credible = Pot explica decizia tuturor celor implicați.
scorecard-look-suitable = Răspunde la cele mai multe dintre grijile lor.
scorecard-look-advantageous = Mai bună decât celelalte variante, inclusiv decât a nu face nimic.
scorecard-look-timely = Se potrivește cu scopurile și calendarul lor.
scorecard-ask-essential = Întrebați ce se întâmplă dacă nu acționează în trimestrul acesta.
scorecard-ask-urgent = Întrebați cine altcineva de acolo o numește urgentă și de când.
scorecard-ask-specific = Întrebați cât, cât de des și unde se oprește.
scorecard-ask-resourced = Întrebați al cui e bugetul și vedeți-l.
scorecard-ask-leading = Întrebați cine a condus ultima lor schimbare de acest fel și cum s-a încheiat.
scorecard-ask-credible = Ascultați cum le explică persoana dvs. de contact decizia celorlalți.
scorecard-ask-suitable = Treceți cu ei prin grijile lor și bifați la ce s-a răspuns.
scorecard-ask-advantageous = Întrebați ce altceva mai au în vedere și de ce v-ar alege pe dumneavoastră.
scorecard-ask-timely = Întrebați la ce dată trebuie să funcționeze și numărați împreună înapoi.

scorecard-example-name = Brutăria Portului
scorecard-example-essential = Ines Moraru, proprietară: al doilea cuptor până în martie. 12 nov.
scorecard-example-urgent = Ines Moraru: refuză 1 comandă din 5. 12 nov.
scorecard-example-specific = Ivo Bran, producție: 40 de tăvi pe noapte. 17 nov.
scorecard-example-resourced = Ines Moraru: 125.000 lei în planul de anul viitor. 17 nov.
scorecard-example-suitable = Ivo Bran: 20 de tăvi de probă, 19 bune. 17 nov.
scorecard-example-timely = Ines Moraru: șase săptămâni ajung. 17 nov.
scorecard-example-step = Cine a condus ultima schimbare?

## Planul de cont, pe trepte

planning-commit-what-remains = Ce mai rămâne de aici până la semnătură?
planning-commit-who-by-when = Cine face fiecare lucru și până când?
planning-best-case-go-on = Ce îi va convinge să continue?
planning-best-case-cost-of-waiting = Cum vor vedea cât costă să nu facă nimic?
planning-best-case-show-strengths = Cum vă veți arăta punctele tari?
planning-best-case-meet-needs = Cum le veți împlini nevoile?
planning-best-case-bring-in = Pe cine aduceți: serviciul clienți, un webinar?
planning-developing-not-known = Ce nu știm încă?
planning-developing-who-tells = Cine ne-ar putea spune?

## Pipeline

pipeline-question = Cine e 14 sau 15?
pipeline-question-monday = Despre ce vorbim?
pipeline-question-outlook = Ce va aduce?
pipeline-asof = La { $date }, { $count } deschise
pipeline-asof-monday = { $weekday }, { $date }, față de { $before }
pipeline-example-until = dispare la primul fișier
pipeline-private = Nimic din ce importați nu părăsește această pagină.
pipeline-not-kept = Acest browser nu păstrează nimic aici. Exportați munca înainte să plecați.
pipeline-view = Vedere
pipeline-view-list = Listă
pipeline-view-monday = Luni
pipeline-view-outlook = Prognoză
pipeline-sure = { $count ->
    [one] oportunitate are 14 sau 15 din 15
    [few] oportunități au 14 sau 15 din 15
   *[other] de oportunități au 14 sau 15 din 15
}
pipeline-may-count = { $amount } se pot pune la { $month }
pipeline-past-month = { $amount } în total, din care { $late } cu închidere după { $month }
pipeline-past-month-all = { $amount }, cu închidere după { $month }
pipeline-none = Încă niciun 14 sau 15. Notați ce aveți: deschideți un rând.
pipeline-none-best = { $count ->
    [one] Încă niciun 14 sau 15. O oportunitate e între 11 și 13.
    [few] Încă niciun 14 sau 15. { $count } oportunități sunt între 11 și 13.
   *[other] Încă niciun 14 sau 15. { $count } de oportunități sunt între 11 și 13.
}
pipeline-conflict-too = Și { $name } are o dată care nu se poate.
pipeline-conflicts-more = { $count ->
    [one] Încă una are o dată care nu se poate.
   *[other] Încă { $count } au o dată care nu se poate.
}
pipeline-band = Treaptă
pipeline-window-commit = { $count }, de închis până la { $to }
pipeline-window-bestCase = { $count }, nu înainte de { $from }
pipeline-window-developing = { $count }, nu se pot prognoza una câte una
pipeline-window-unscored = { $count }, notați-le întâi
pipeline-window-unscored-none = niciuna
pipeline-without-amount = { $count ->
    [one] 1 nu are sumă
   *[other] { $count } nu au sumă
}
pipeline-no-amount = fără sumă
pipeline-no-date = fără dată
pipeline-no-stage = fără etapă
pipeline-no-owner = fără vânzător
pipeline-exactly = exact { $figure }
pipeline-date-passed = { $date }, trecută
pipeline-date-late = { $date }, prea târziu
pipeline-date-soon = { $date }, prea devreme

pipeline-opportunities = Oportunități
pipeline-all = Toate
pipeline-search = Căutați
pipeline-search-count = Căutați în { $count }
pipeline-search-none = Nimic deschis nu are „{ $typed }” în nume, cont sau vânzător.
pipeline-list-none = Nimic deschis pe această treaptă.
pipeline-sort = Sortare după
pipeline-column-total = Scor
pipeline-column-name = Oportunitate
pipeline-column-pain = Durere
pipeline-column-power = Putere
pipeline-column-fit = Potrivire
pipeline-column-amount = Sumă
pipeline-column-close = Închidere
pipeline-column-stage = Etapă
pipeline-column-owner = Vânzător
pipeline-cell = { $name } { $score } din 5
pipeline-cell-none = { $name } fără notă
pipeline-more = Încă { $count }
pipeline-list-note = Deschideți un rând ca să-l notați.
pipeline-list-keys = Sau scrieți 0 până la 5 într-o notă.
pipeline-lift = Scor { $total }. { $raises }: devine { $next }.
pipeline-lift-at = { $name } la { $to }
pipeline-lift-top = Scor { $total }: mai sigur nu se poate. Ce rămâne până la semnătură, cine face și până când?
pipeline-lift-guided = Scor { $total }. Următoarea dovadă de cerut: { $name }.
pipeline-guided = Notați ghidat
pipeline-guided-note = Primul marcaj înlocuiește cele trei note.
pipeline-proved = { $name }: dovada e notată
pipeline-lift-unscored = Notați toate trei pentru un total.
pipeline-step-overdue = Pasul următor avea termen { $date }.
pipeline-next-step = Pasul următor
pipeline-next-step-hint = Cine ce face
pipeline-next-step-on = Până la
pipeline-scored = { $name }: scor { $total }
pipeline-scored-part = { $name }: notați toate trei pentru un total
pipeline-planned = { $name }: pasul următor e notat
pipeline-refused = Nu s-a putut modifica { $name } ({ $code })
pipeline-not-shown = { $name } este modificat, dar ordinea și prognoza sunt cele dinainte
pipeline-redo = Refaceți
pipeline-undone = Anulat
pipeline-redone = Refăcut

pipeline-import = Importați
pipeline-export = Exportați
pipeline-export-spreadsheet = CSV pentru foaie de calcul
pipeline-export-crm = CSV pentru CRM
pipeline-export-json = Toată munca (JSON)
pipeline-empty = Aduceți oportunitățile deschise, notați durerea, puterea și potrivirea fiecăreia, și pagina răspunde.
pipeline-drop = Trageți aici exportul din CRM sau lipiți celule
pipeline-drop-note = .csv sau .xlsx, așa cum l-ați descărcat. Se citește pe această pagină și nu se trimite nicăieri.
pipeline-choose = Alegeți un fișier
pipeline-choose-other = Alegeți alt fișier
pipeline-sample = Vedeți un exemplu
pipeline-close = Închideți
pipeline-cancel = Renunțați
pipeline-reading = Se citește
pipeline-reading-row = Se citește rândul { $row } din circa { $of }
pipeline-no-table = Acest fișier nu e un tabel
pipeline-no-table-why = { $name } { $kind ->
    [pdf] e un PDF. Exportați lista din CRM ca .csv și trageți acel fișier aici.
    [old-office] e un registru Excel vechi (.xls) sau unul cu parolă. Salvați-l fără parolă ca .xlsx sau .csv și trageți acel fișier aici.
    [open-document] e o foaie de calcul OpenDocument. Salvați-o ca .xlsx sau .csv și trageți acel fișier aici.
    [picture] e o imagine. Exportați lista însăși din CRM ca .csv și trageți acel fișier aici.
    [workbook] e un registru de lucru fără nicio listă sau deteriorat. Deschideți-l, salvați foaia cu lista ca .xlsx sau .csv și trageți acel fișier aici.
    [archive] e o arhivă. Dezarhivați-o și trageți aici fișierul .csv sau .xlsx din ea.
    [web-page] e o pagină web, adesea o pagină de autentificare salvată sub numele exportului. Autentificați-vă în CRM, exportați din nou și trageți acel fișier aici.
    [json] e JSON fără oportunități. Exportați lista ca .csv și trageți acel fișier aici.
    [text-document] e un document text. Exportați lista ca .csv și trageți acel fișier aici.
    [empty] e gol. Exportați lista cu capul de tabel ca .csv și trageți acel fișier aici.
   *[other] nu are rânduri și coloane care se pot citi. Exportați lista din CRM ca .csv și trageți acel fișier aici.
}
pipeline-too-large = Fișierul e prea mare pentru o pagină
pipeline-too-large-why = { $name } are { $size } MB; aici o pagină ține cel mult { $most } MB. Exportați mai puține coloane sau doar ce e deschis. Ce era aici s-a păstrat.
pipeline-no-memory = Browserul a rămas fără memorie citind { $name }, { $size } MB. Închideți alte file sau exportați mai puține coloane. Ce era aici s-a păstrat.
pipeline-file-changed = { $name } a fost schimbat sau mutat în timp ce era citit. Alegeți-l din nou. Ce era aici s-a păstrat.
pipeline-not-read = Fișierul nu a putut fi citit
pipeline-not-read-why = Citirea fișierului { $name } s-a oprit ({ $code }). Dacă între timp a fost schimbat sau mutat, alegeți-l din nou. Ce era aici s-a păstrat.
pipeline-no-source = Lista acestei pagini, { $name }, nu a putut fi preluată ({ $code }). Proprietarul ei poate îndrepta asta.
pipeline-left-out = Pagina pune { $name } la { $value }. Nu se poate, așa că nu se folosește.
pipeline-import-title = Importați oportunități
pipeline-import-count = Importați { $count }
pipeline-import-new = Importați ca noi
pipeline-merge = Îmbinați
pipeline-fact-rows = { $count ->
    [one] 1 oportunitate
    [few] { $count } oportunități
   *[other] { $count } de oportunități
}
pipeline-fact-pasted = { $count ->
    [one] 1 oportunitate din clipboard
    [few] { $count } oportunități din clipboard
   *[other] { $count } de oportunități din clipboard
}
pipeline-workbook-swells = { $name } e un registru care, dezarhivat, e mult mai mare decât o listă de oportunități. Salvați foaia cu lista ca .csv și trageți acel fișier aici. Ce era aici s-a păstrat.
pipeline-no-workbook-part = Partea acestui instrument care citește registre de lucru nu a putut fi încărcată ({ $code }). Încercați din nou sau salvați foaia ca .csv și trageți acel fișier aici. Ce era aici s-a păstrat.
pipeline-sheet = Foaie
pipeline-fact-workbook = registru de lucru
pipeline-fact-delimiter = { $delimiter ->
    [comma] virgulă
    [semicolon] punct și virgulă
    [tab] tab
   *[pipe] bară verticală
}
pipeline-fact-decimal = { $decimal ->
    [comma] virgulă zecimală
   *[point] punct zecimal
}
pipeline-fact-skipped = { $count ->
    [one] 1 linie sărită: goală, titlu sau subsol
    [few] { $count } linii sărite: goale, titluri sau subsol
   *[other] { $count } de linii sărite: goale, titluri sau subsol
}
pipeline-remembered = Citit cum ați stabilit pentru ultimul fișier cu aceste coloane.
pipeline-ask-date = { $sample } e în { $first } sau în { $second }?
pipeline-ask-date-why = Toate datele din fișier se pot citi în ambele feluri.
pipeline-ask-decimal = Ce înseamnă { $sample }?
pipeline-ask-decimal-why = Toate numerele de acest fel din fișier se pot citi în ambele feluri.
pipeline-ask-currency = În ce monedă sunt sumele?
pipeline-ask-currency-none = Nu se spune
pipeline-mapping = Ce devine fiecare coloană
pipeline-columns = Coloane
pipeline-in-file = În fișier
pipeline-becomes = Devine
pipeline-becomes-what = { $column } devine
pipeline-column-blank = (fără titlu)
pipeline-column-empty = goală în primele rânduri
pipeline-no-ids = Nu e coloană de id: data viitoare rândurile se potrivesc după nume și cont.
pipeline-field-id = Id
pipeline-field-name = Nume
pipeline-field-account = Cont
pipeline-field-owner = Vânzător
pipeline-field-stage = Etapă
pipeline-field-amount = Sumă
pipeline-field-currency = Monedă
pipeline-field-expectedCloseOn = Închidere așteptată
pipeline-field-createdOn = Creată la
pipeline-field-closedOn = Închisă la
pipeline-field-outcome = Rezultat
pipeline-field-pain = Durere
pipeline-field-power = Putere
pipeline-field-fit = Potrivire
pipeline-field-nextStep = Pasul următor
pipeline-field-nextStepOn = Pasul următor până la
pipeline-field-extra = Rămâne așa cum e
pipeline-problems = { $count ->
    [one] 1 valoare nu a putut fi citită
    [few] { $count } valori nu au putut fi citite
   *[other] { $count } de valori nu au putut fi citite
}
pipeline-problems-kept = rândurile lor s-au păstrat
pipeline-problems-more = și încă { $count }
pipeline-line = Linia { $line }
pipeline-bad-amount = { $column } „{ $value }” nu e un număr. Rămâne gol.
pipeline-bad-date = { $column } „{ $value }” nu e o dată. Rămâne gol.
pipeline-bad-score = { $column } „{ $value }” nu e o notă de la 0 la 5. Rămâne gol.
pipeline-duplicate-id = { $column } „{ $value }” apare de două ori. Al doilea a primit un id al lui.
pipeline-bad-other = { $column } „{ $value }” nu s-a înțeles. Textul s-a păstrat.
pipeline-next-file = Fișierul săptămânii următoare
pipeline-merge-brings = Intră { $added }, { $closed } închise, { $missing } nu mai sunt în fișier.
pipeline-merge-keeps = Scorurile, dovezile și pașii următori rămân.
pipeline-imported = { $count ->
    [one] 1 oportunitate importată
    [few] { $count } oportunități importate
   *[other] { $count } de oportunități importate
}
pipeline-merged = { $count ->
    [one] 1 oportunitate îmbinată
    [few] { $count } oportunități îmbinate
   *[other] { $count } de oportunități îmbinate
}
pipeline-reopened = Lucrarea salvată e înapoi

pipeline-talk = de discutat
pipeline-talk-stake = de discutat, { $amounts } împreună
pipeline-open-moved = Deschise: { $net } din { $date }, acum { $amount }
pipeline-talk-list = Despre cine și de ce
pipeline-talk-order = întâi 14 și 15, apoi suma mai mare
pipeline-talk-more = și încă { $count }
pipeline-talk-none-title = Nimic nu s-a mișcat împotriva dumneavoastră
pipeline-talk-none = Întrebați cine are nevoie de încă o părere.
pipeline-why-passed = Trebuia să se închidă { $date }. Scorul sau data e greșită.
pipeline-why-beyond = Se așteaptă { $date }: un 14 sau 15 se închide până la { $to }.
pipeline-why-stale = { $total } de { $days } { $days ->
    [one] zi
    [few] zile
   *[other] de zile
}. Ce o ține pe loc?
pipeline-why-raised = Urcată de la { $from } la { $to } pe { $date }, fără dovadă nouă.
pipeline-why-slipped = { $days ->
    [one] Amânată cu 1 zi, la { $date }.
    [few] Amânată cu { $days } zile, la { $date }.
   *[other] Amânată cu { $days } de zile, la { $date }.
}
pipeline-why-overdue = „{ $step }” avea termen { $date }.
pipeline-why-overdue-unnamed = Pasul următor avea termen { $date }.
pipeline-moved = Ce s-a mișcat
pipeline-moved-none = Importați fișierul săptămânii următoare și îmbinați-l: se vede ce a venit, a crescut, s-a amânat și s-a închis.
pipeline-bridge = Suma deschisă, de la { $from } la { $to }
pipeline-open-on = Deschis, { $date }
pipeline-open-before = Deschis înainte
pipeline-moved-created = Create
pipeline-moved-reopened = Redeschise
pipeline-moved-grown = Crescute
pipeline-moved-shrunk = Scăzute
pipeline-moved-won = Câștigate
pipeline-moved-lost = Pierdute
pipeline-moved-closed = Închise, fișierul nu spune cum
pipeline-moved-missing = Nu mai sunt în fișier
pipeline-slipped = { $count ->
    [one] Una amânată, { $amount }, cu { $days } { $days ->
        [one] zi
        [few] zile
       *[other] de zile
    }.
   *[other] { $count } amânate, { $amount }, cu { $days } { $days ->
        [one] zi
        [few] zile
       *[other] de zile
    } (mediana).
}
pipeline-pulledIn = { $count ->
    [one] Una devansată, { $amount }, cu { $days } { $days ->
        [one] zi
        [few] zile
       *[other] de zile
    }.
   *[other] { $count } devansate, { $amount }, cu { $days } { $days ->
        [one] zi
        [few] zile
       *[other] de zile
    } (mediana).
}
pipeline-gap = Ce lipsește
pipeline-gap-goal = Care e ținta? Scrieți-o și vedeți cât mai e de câștigat.
pipeline-still-to-win = de câștigat până la { $date }
pipeline-goal-reached = Ce e câștigat și ce e sigur ating ținta.
pipeline-gap-said = Din { $goal }: { $won } câștigat, { $commit } sigur, { $left } de câștigat
pipeline-gap-won = câștigat
pipeline-gap-commit = sigur
pipeline-gap-left = de câștigat
pipeline-gap-takes = { $count ->
    [one] E nevoie de 1 oportunitate nouă pe săptămână
    [few] E nevoie de { $count } oportunități noi pe săptămână
   *[other] E nevoie de { $count } de oportunități noi pe săptămână
}
pipeline-gap-before = Începute înainte de { $date }: cele de după nu se închid la timp.
pipeline-gap-by = După cifrele dumneavoastră: { $first } și { $second }, { $revenue } pe vânzare, { $days } { $days ->
    [one] zi
    [few] zile
   *[other] de zile
} de la prima întâlnire.
pipeline-gap-kpis = Scrieți venitul pe vânzare și cele două rate ca să vedeți câte oportunități noi pe săptămână sunt necesare.
pipeline-gap-too-late = Nimic început acum nu se închide la timp: o vânzare ia { $days } { $days ->
    [one] zi
    [few] zile
   *[other] de zile
}. Trebuie să aducă ce e deja deschis.
pipeline-gap-early = { $count ->
    [one] Una între 11 și 13 spune că se închide până atunci, { $amount }: nu se pune.
   *[other] { $count } între 11 și 13 spun că se închid până atunci, { $amount }: nu se pun.
}
pipeline-gap-numbers = Ratele dumneavoastră
pipeline-gap-numbers-gist = { $goal } { $period ->
    [month] luna aceasta
    [quarter] trimestrul acesta
   *[year] anul acesta
}
pipeline-period = Ținta e pentru
pipeline-period-month = luna aceasta
pipeline-period-quarter = trimestrul acesta
pipeline-period-year = anul acesta
pipeline-field-revenueGoal = Ținta de venituri
pipeline-field-averageRevenuePerSale = Venitul mediu pe vânzare
pipeline-field-appointmentToProposal = Din întâlnire în ofertă
pipeline-field-closingRatio = Din ofertă în vânzare
pipeline-field-salesCycleDays = De la prima întâlnire la vânzare
pipeline-unit-days = zile

pipeline-brings = { $count ->
    [one] Ce va aduce cea notată
   *[other] Ce vor aduce cele { $count } notate
}
pipeline-brings-gist = 5 șanse din 10 pentru cel puțin { $amount }
pipeline-brings-middle = 5 șanse din 10 pentru atât sau mai mult
pipeline-brings-until = din tot ce e notat, cu închidere până în { $month }
pipeline-brings-undated = din tot ce e notat, fără dată
pipeline-next-date = De corectat întâi: { $name }
pipeline-next-score = De notat întâi: { $name }
pipeline-next-lift = De urcat întâi: { $name }
pipeline-next-talk = Începeți cu: { $name }
pipeline-next-open = Deschide
pipeline-brings-range = de 8 ori din 10 între { $low } și { $high }
pipeline-rates-own = la ratele puse de dumneavoastră
pipeline-rates-measured = la ratele măsurate
pipeline-rates-none = ratele nu se cunosc încă
pipeline-rates-enter = Nicio vânzare nu s-a închis încă având un scor dat dinainte. Puneți ratele dumneavoastră ca să vedeți un interval.
pipeline-rates-said = Dacă se închid tot atâtea ca până acum: { $rates }.
pipeline-rates-few = Atât de puține lasă un interval larg.
pipeline-rates-fields = Încercați alte rate
pipeline-not-entered = necompletate
pipeline-rates-own-said = Dacă se închid { $rates }.
pipeline-rates-measured-said = Măsurat: { $rates }.
pipeline-rate-of-band = { $rate } din cele { $band ->
    [commit] sigure
    [bestCase] promițătoare
   *[developing] în lucru
}
pipeline-of-band = { $won } din { $closed } { $band ->
    [commit] sigure
    [bestCase] promițătoare
   *[developing] în lucru
}
pipeline-law-said = Venit câștigat: 9 șanse din 10 pentru cel puțin { $low }, 5 din 10 pentru cel puțin { $middle }, 1 din 10 pentru cel puțin { $high }.
pipeline-nine-in-ten = 9 șanse din 10 pentru cel puțin
pipeline-five-in-ten = 5 șanse din 10 pentru cel puțin
pipeline-one-in-ten = 1 șansă din 10 pentru cel puțin
pipeline-months = Când spun că se închid
pipeline-months-gist = cel mai mult în { $month }: { $amount }
pipeline-months-table = Închiderea așteptată pe luni și trepte, { $scale ->
    [thousand] în mii de { $currency }
   *[one] în { $currency }
}
pipeline-thousands = Mii de { $currency }. Lunile dinainte și de după nu sunt desenate.
pipeline-owners = Pe vânzători
pipeline-owners-gist = { $owner } ține { $amount } sigure
pipeline-owners-aside = sumă și număr
pipeline-owners-more = și încă { $count }
pipeline-owner-none = niciuna
pipeline-nobody = Nimeni
pipeline-calibration = S-au închis cele de 14 și 15?
pipeline-calibration-aside = scoruri date cu 14 zile înainte
pipeline-calibration-none = Încă nu s-a închis niciuna notată cu două săptămâni înainte.
pipeline-calibration-few = Încă prea puține ca să spunem ceva.
pipeline-calibration-did = { $won } din { $closed } da.
pipeline-calibration-days = Mediana a fost de { $days } { $days ->
    [one] zi
    [few] zile
   *[other] de zile
}.
pipeline-calibration-others = { $band ->
    [developing] Din cele de 10 și mai puțin, { $won } din { $closed }.
   *[bestCase] Din cele de 11 până la 13, { $won } din { $closed }.
}
pipeline-calibration-separates = Scorul le deosebește.
pipeline-calibration-needed = Dacă merge tot așa, încă { $count } închise de fiecare parte o vor arăta.
pipeline-calibration-never = Așa cum merge, scorul nu le deosebește: vedeți cum se dau notele.
pipeline-calibration-left-out = Nenumărate: { $late } notate prima dată în ultimele 14 zile înainte de închidere, { $undated } fără dată, { $unscored } niciodată notate. O notă dată după fapt nu dovedește nimic.
pipeline-interval = { $won } din { $closed } câștigate: între { $low } și { $high }
pipeline-interval-said = { $name }: { $rate }, între { $low } și { $high }

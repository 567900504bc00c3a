## Loading, and what can stop it

# $tool is the element's name without "playfield-".
load-title = { $tool ->
    [calculator] The calculator can’t start on this page
    [scorecard] The scorecard can’t start on this page
    [pipeline] The pipeline can’t start on this page
   *[other] This tool can’t start on this page
}
load-title-passing = { $tool ->
    [calculator] The calculator did not load
    [scorecard] The scorecard did not load
    [pipeline] The pipeline did not load
   *[other] This tool did not load
}
load-csp-wasm = The page’s security policy forbids WebAssembly. If the page is yours, allow it in the header:
load-csp-fetch = The page’s security policy forbids fetching the tool’s own files. If the page is yours, allow it in the header:
load-not-found = A file of the tool is not where it should be. Upload the whole folder, or say where the file is:
load-wrong-file = In place of one of the tool’s files the server sent another one. Upload the whole folder, all of one version, or say where the file is:
load-corrupt = The tool’s Wasm file is damaged. Upload it again, in binary mode, and let the server leave it as it is (application/wasm):
load-network = The connection broke off. What you typed is kept.
load-timeout = The server did not answer in time. What you typed is kept.
load-file-url = The page was opened as a file, and browsers let files load nothing. Open it through a web server, one on this machine is enough (http://localhost).
load-too-old = This browser is too old to calculate here. Update it, or open the page in another one.
load-retry = Try again
load-trying = Trying again, { $tries ->
    [1] the first time.
    [2] the second time.
    [3] the third time.
   *[other] time { $tries }.
}
load-visitor = Only a visitor? Nothing is wrong with your device.
load-code = Code: { $code }
load-copy-header = Copy header

## Parts that several tools use

part-copy = Copy
part-copied = Copied
part-print = Print
part-save = Save
part-link = Link
part-csv = CSV
part-json = JSON
part-open = Open
part-private = Nothing you type leaves this page.
part-not-kept = This browser keeps nothing here. Save a copy before you leave.
part-not-readable = This file holds no saved work of this tool.
part-example = Example
part-example-until = gone at your first entry

## Entry

entry-not-a-number = “{ $typed }” is no number. Enter one like { $plain } or { $short }.
entry-above-zero = Enter more than 0.
entry-zero-or-more = Enter 0 or more.
entry-ratio = Enter more than 0% and up to 100%.
entry-ratio-over = More than 100% is not possible. Enter 1 to 100.

## Calculator

calculator-question = How many new appointments a week?
calculator-asof = { $goal } in { $period ->
    [month] a month
    [quarter] a quarter
    [year] a year
   *[other] a period
} of { $weeks } weeks
calculator-a-week = a week
calculator-exactly = { $figure } exactly
calculator-a-day = { $figure } a working day
calculator-barometer = Activity barometer
calculator-gauge-said = { $percent }: { $now } of { $needed } a week
calculator-gauge-none = no value
calculator-gauge-now = now { $now } a week
calculator-gauge-enter = enter your week
calculator-needed = First appointments with new prospects, { $count } in { $period ->
    [month] the month
    [quarter] the quarter
    [year] the year
   *[other] the period
}.
calculator-you-make = You make { $now } a week: { $verdict }.
calculator-short = { $figure } short of { $needed }
calculator-over = { $figure } more than the { $needed } needed
calculator-enough = enough
calculator-goal-met = The goal is reached: { $booked } is won.
calculator-enter-now = How many do you make now? Enter it under “Your week”.
calculator-examples-left = Still example values: { $names }. Enter yours.
calculator-stale = The answer waits for the marked field.
calculator-status = { $count } new { $count ->
    [one] appointment
    *[other] appointments
  } a week, { $exact } exactly.
calculator-known = What you know
calculator-week = Your week
calculator-cycle = Cycle, start, already won
calculator-evidence = Where your ratios come from

calculator-field-revenueGoal = Revenue goal
calculator-field-averageRevenuePerSale = Average revenue per sale
calculator-field-appointmentToProposal = Appointment to proposal
calculator-field-closingRatio = Proposal to sale
calculator-field-weeks = { $period ->
    [month] Weeks in the month
    [quarter] Weeks in the quarter
    [year] Weeks in the year
   *[other] Weeks in the period
}
calculator-field-weeklyOpportunities = New appointments now
calculator-field-conversationToAppointment = Conversation to appointment
calculator-field-minutesPerConversation = Time per conversation
calculator-field-sellingDaysPerWeek = Selling days
calculator-field-prospectingHoursPerWeek = Hours for prospecting
calculator-field-salesCycleDays = First appointment to sale
calculator-field-start = Pipeline at the start
calculator-field-bookedRevenue = Already won
calculator-field-measuredSales = Sales counted
calculator-field-measuredAppointments = Out of first appointments
calculator-unit-week = a week
calculator-unit-minutes = min
calculator-unit-hours = h a week
calculator-unit-days = days
calculator-unit-weeks = weeks
calculator-running = Running
calculator-cold = Cold
calculator-weeks-count = { $weeks } weeks
calculator-weeks-month = Month
calculator-weeks-quarter = Quarter
calculator-weeks-year = Year, also less holidays
calculator-weeks-own = Own number
calculator-weeks-own-number = Number of weeks
calculator-weeks-note = { $weeks } weeks. Over { $others } weeks the answer would be { $count }, { $exact } exactly.
calculator-marks-note = Good practice: { $from } to { $to }
calculator-hours-note = { $hours } of your { $available } prospecting hours a week. 22 is what sellers spend on average.
calculator-last-day-note = From day { $day } on, a new appointment counts for the next { $period ->
    [month] month
    [quarter] quarter
    [year] year
   *[other] period
}.
calculator-evidence-note = Ratios from few deals are uncertain. The chance then says so.
calculator-gist-now = { $now } { $now ->
    [one] appointment
    *[other] appointments
  } now
calculator-gist-conversations = { $percent } of conversations
calculator-gist-minutes = { $minutes } minutes each
calculator-gist-days = { $days ->
    [one] { $days } selling day
   *[other] { $days } selling days
}
calculator-gist-cycle = { $days } days
calculator-gist-start = { $start ->
    [cold] cold start
   *[running] pipeline running
}
calculator-gist-booked = { $booked } won
calculator-gist-booked-none = nothing booked
calculator-gist-measured = { $sales } { $sales ->
    [one] sale
    *[other] sales
  } of { $appointments } appointments
calculator-gist-measured-none = not counted yet

calculator-error-closing-over = More than 100% can’t close. Enter 1 to 100.
calculator-error-days-over = A week has 7 days. Enter up to 7.
calculator-error-cycle = On a cold start nothing begun now would close in time. Enter fewer than { $days } days, or start with a running pipeline.
calculator-error-measured = Enter whole numbers, no more sales than appointments.

calculator-chain = The chain of work
calculator-chain-gist = { $conversations } conversations a week
calculator-chain-gist-appointments = { $appointments } appointments a week
calculator-chain-hours = { $hours } of your { $available } hours a week
calculator-chain-gist-hours = { $gist }, { $hours } of your { $available } hours
calculator-step = Step
calculator-column-period = { $period ->
    [month] Month
    [quarter] Quarter
    [year] Year
   *[other] Period
}
calculator-column-week = Week
calculator-column-day = Day
calculator-step-conversations = Conversations
calculator-step-appointments = First appointments
calculator-step-proposals = Proposals
calculator-step-sales = Sales
calculator-conversations-become = { $percent } become appointments
calculator-appointments-become = { $percent } lead to a proposal
calculator-proposals-become = { $percent } become sales
calculator-sales-at = at { $money } each

calculator-coaching = What to do next
calculator-coaching-of = No. { $at } of { $of }
calculator-coaching-tip = Tip { $at } of { $of }
calculator-coaching-before = Tip before
calculator-coaching-next = Next tip
calculator-coaching-none = All at their marks. Keep the habits that got you there.
calculator-act-raise = { $first ->
    [yes] Raise first
   *[no] Then raise
}: { $name }, { $from } to { $to }
calculator-act-check = Check the count: { $name }, { $value }. The usual range ends at { $mark }.
calculator-act-week = Make { $needed } new appointments a week, not { $now }
calculator-act-hours = Save hours: the number takes { $value } a week, there are { $mark }
calculator-act-saves = It saves { $figure } { $of ->
    [conversations] conversations
   *[appointments] appointments
} a week.

calculator-chance = Chance of reaching { $goal }
calculator-chance-gist = { $chance } at { $now } a week, { $count } a week for { $confidence }
calculator-chance-gist-short = { $chance } at { $now } a week
calculator-chance-enter = Enter how many appointments you make now, under “Your week”.
calculator-chance-met = The goal is reached already.
calculator-chance-at = at { $now } a week: { $appointments } appointments in { $period ->
    [month] the month
    [quarter] the quarter
    [year] the year
   *[other] the period
}, { $sales ->
    [one] { $sales } sale
   *[other] { $sales } sales
} needed
calculator-chance-measured = measured: { $sales } sales of { $appointments } appointments
calculator-chance-as-far = at { $now } a week, as far as { $appointments } appointments can tell
calculator-chance-chart = Sales at { $now } appointments a week. { $sales } or more: { $enough }. Fewer: { $fewer }.
calculator-chance-fewer = fewer than { $sales } { $sales ->
    [one] sale
   *[other] sales
}
calculator-chance-more = { $sales } or more
calculator-chance-lines = The lines: were { $ratio } certain, it would be { $chance }.
calculator-chance-why = { $sales } of { $appointments } is little evidence, so both much better and much worse times stay possible:
calculator-chance-takes = { $confidence } takes { $count } appointments, not { $certain }.
calculator-ladder-magic = the magic number
calculator-ladder-count = { $count } in { $period ->
    [month] the month
    [quarter] the quarter
    [year] the year
   *[other] the period
}
calculator-ladder-week = { $count } a week
calculator-ladder-unreachable = out of reach

calculator-about-magic = What is the magic number?
calculator-about-magic-is = So many new first appointments a week reach the goal on average. Sometimes more sales come of them, sometimes fewer.
calculator-about-mark = What is a mark?
calculator-about-mark-is = A mark is where sales practice puts a KPI: one school’s experience, no law. Savings count up to it; in a range, to its end.

calculator-levers = What reaching the mark would save
calculator-levers-gist = { $name }: { $figure } conversations a week
calculator-levers-gist-appointments = { $name }: { $figure } appointments a week
calculator-levers-of = Saved a week, of { $figure }
calculator-levers-conversations = Conversations
calculator-levers-appointments = Appointments
calculator-levers-from-to = { $from } to { $to }
calculator-levers-usual = { $from }, usual already, to { $to }
calculator-levers-target = Target { $target }, change
calculator-levers-note = Each alone, all else as it is.
calculator-levers-own = Press a target to set your own.
calculator-levers-none = All at their marks. Set higher ones, or look at whom you call.

calculator-solve = What would make { $now } a week enough
calculator-solve-gist = { $name } at { $value }, or one of the others
calculator-solve-from = { $value } now
calculator-solve-use = Use { $value }
calculator-solve-used = Calculated with { $value } now.
calculator-solve-unreachable = not by this alone

## Coaching, one action each

coaching-appointment-to-proposal-define-next-step = Write down with your sellers what the next step of a first appointment is, demo, survey, site visit or proposal. Train to it and count it every week.
coaching-appointment-to-proposal-start-at-the-top = Ask for the first appointment with the person who has fiscal authority. Start at the top.
coaching-appointment-to-proposal-diagnostic-steps = Leave the product out of the first appointment. Outline the diagnostic steps that show whether solution and business goals fit.
coaching-closing-ratio-decision-process = Before you write a proposal, ask how the company decides, by which internal criteria, and who must take part.
coaching-closing-ratio-second-appointment = Before you leave the first appointment, fix a timeline and the date of the second, with every manager there.
coaching-closing-ratio-catalogue-risks = List the risk that each manager sees, with a strategy and a tool for each.
coaching-closing-ratio-reference-letters = Bring reference letters from the same industry and the same title.
coaching-prospecting-own-kpi = Make conversation to appointment a KPI of its own, looked at every Monday.
coaching-prospecting-realistic-goals = Train appointment setting with a realistic goal: { $from } to { $to } of conversations.
coaching-prospecting-scenarios = Practise in pairs, one prospecting scenario at a time: gatekeeper, CFO, referral.
coaching-prospecting-business-reason = Open with the business reason to meet, not with the widget.
coaching-prospecting-spread-by-technology = Record the best calls and keep the best openings where the whole team finds them.
coaching-conversation-to-appointment-check-the-count = Check the count first: is every conversation logged, or only the good ones?
coaching-conversation-to-appointment-spread-the-practice = If the count is true, show the team how it is done. 2 appointments from 10 conversations exist.
coaching-prospecting-hours-largest-lever = Pick the lever that saves most conversations with your manager and work on that one this month.
coaching-prospecting-hours-prepare-in-batches = Prepare lists, research and scripts once a week in one block, so that each conversation takes fewer minutes.
coaching-prospecting-hours-move-other-work = Ask your manager to move work that is not selling to someone else, or to set a goal that fits the hours.

## Bands, evidence

band-commit = Commit
band-bestCase = Best case
band-developing = Developing
band-unscored = Not scored
evidence-0 = Not seen
evidence-1 = Claimed
evidence-2 = Proven
part-undo = Undo

## Scorecard

scorecard-question = How sure is { $name }?
scorecard-question-unnamed = How sure is this opportunity?
scorecard-name = Name of the opportunity
scorecard-expected = expected { $date }
scorecard-of = of { $of }
scorecard-scale = { $total } of 15. Developing to 10, best case 11 to 13, commit 14 and 15.
scorecard-status = { $total } of 15, { $band }.
scorecard-closes-commit = { $days ->
    [14] Closes within a week or two.
    [one] Closes within a day.
   *[other] Closes within { $days } days.
}
scorecard-closes-bestCase = { $days ->
    [one] Closes in a day or more.
   *[other] Closes in { $days } days or more.
}
scorecard-closes-developing = Still developing:
scorecard-forecast-commit = Counts for { $month }.
scorecard-forecast-bestCase = Not in this month’s forecast.
scorecard-forecast-developing = it can’t be forecast.
scorecard-weakest = { $names } { $count ->
    [one] is
   *[other] are
} weakest, { $score } of 5.
scorecard-weak = weakest
scorecard-unnoted = Write down who, what and when for what is proven already: { $names }.
scorecard-full = All nine are proven.
scorecard-full-quick = Score it guided to note the nine proofs.
scorecard-unmarked = These are quick scores. Mark the criteria, and they decide.
scorecard-at = { $name } at { $score }
scorecard-quick-lifts = { $raises } { $count ->
    [one] makes
   *[other] make
} it { $goal ->
    [11] an 11
   *[other] a { $goal }
}: score it guided to see which proof is missing.
scorecard-stale = The score waits for the marked entry.
scorecard-missing = { $names } still to score.
scorecard-empty-guided = Mark each criterion: not seen, claimed or proven. The score and the proof to ask for next stand here.
scorecard-empty-quick = Choose 0 to 5 for Pain, Power and Fit. The score stands here.
scorecard-show-example = Show an example
scorecard-criteria = Pain, Power, Fit
scorecard-mode = Way of scoring
scorecard-quick = Quick
scorecard-guided = Guided
scorecard-rounding = Scores round down: a first claim alone still counts 0, for a claim that nobody has backed is no evidence yet. A second claim, or a proof, makes it 1.

# $of: a proof of what is claimed, or a step, where one of them is a first claim.
scorecard-lifts = { $count ->
    [1] The one { $of ->
        [proof] proof
       *[step] step
    } that lifts
   *[other] { $count ->
        [2] Two
        [3] Three
        [4] Four
       *[other] { $count }
    } { $of ->
        [proof] proofs
       *[step] steps
    } lift
} it to { $goal }
scorecard-proof-last = The one proof that makes it a { $goal }
scorecard-more-steps = { $count } more
scorecard-is-claimed = { $name } is claimed, not proven.
scorecard-is-unseen = { $name } is not seen.
scorecard-proof-of = Proof of { $name }
scorecard-who = Who, what, when
scorecard-proof-missing = Write down who, what, when
scorecard-proof-none = Proven, not yet written down.
scorecard-undo-raised = { $name }: { $evidence }.
scorecard-undo-lowered = { $name }: { $evidence }. The proof is kept.
scorecard-undo-mode = { $mode ->
    [quick] Scored quick now.
   *[guided] Scored guided now.
}
scorecard-undo-opened = Saved work opened.

scorecard-next-step = Next step
scorecard-next-hint = What, with whom
scorecard-due = Due
scorecard-due-hint = When
scorecard-overdue = { $days ->
    [0] Due today.
    [1] One day overdue.
   *[other] { $days } days overdue.
}
scorecard-wrong-date = “{ $typed }” is no date. Enter one like { $plain } or { $short }.
scorecard-wrong-score = “{ $typed }” is no score. Choose one that stands here.
scorecard-wrong = Mend the marked entry first.
scorecard-required = Score Pain, Power and Fit first.
scorecard-plan = { $band ->
    [commit] Plan for a 14 or 15
    [bestCase] Plan for an 11 to 13
   *[developing] Plan for a 10 or less
}

scorecard-pain = Pain
scorecard-power = Power
scorecard-fit = Fit
scorecard-about-pain = The defining problem or opportunity
scorecard-about-power = The means to act
scorecard-about-fit = The best solution, with an advantage
scorecard-quick-pain = Essential, urgent, specific?
scorecard-quick-power = Resourced, leading, credible?
scorecard-quick-fit = Suitable, advantageous, timely?
scorecard-essential = Essential
scorecard-urgent = Urgent
scorecard-specific = Specific
scorecard-resourced = Resourced
scorecard-leading = Leading
scorecard-credible = Credible
scorecard-suitable = Suitable
scorecard-advantageous = Advantageous
scorecard-timely = Timely
scorecard-look-essential = They want to act now.
scorecard-look-urgent = They themselves call it pressing.
scorecard-look-specific = Defined and bounded, so the risk stays in hand.
scorecard-look-resourced = Authority, people or money they can use.
scorecard-look-leading = Leaders who have acted in a case like this.
scorecard-look-credible = They can explain the decision to everyone involved.
scorecard-look-suitable = It answers most of their concerns.
scorecard-look-advantageous = Better than their other options, doing nothing included.
scorecard-look-timely = It fits their goals and their timeline.
scorecard-ask-essential = Ask what happens if they don’t act this quarter.
scorecard-ask-urgent = Ask who else there calls it pressing, and since when.
scorecard-ask-specific = Ask how much, how often, and where it ends.
scorecard-ask-resourced = Ask whose budget it is, and see it.
scorecard-ask-leading = Ask who led their last change like this one, and how it ended.
scorecard-ask-credible = Hear your contact explain the decision to the others.
scorecard-ask-suitable = Go through their concerns with them and tick what is answered.
scorecard-ask-advantageous = Ask what else they look at, and why they would choose you.
scorecard-ask-timely = Ask for the date it must work, and count back from it together.

scorecard-example-name = Harbour Bakery
scorecard-example-essential = Ines Moreau, owner: second oven by March. Nov 12
scorecard-example-urgent = Ines Moreau: turns away 1 order in 5. Nov 12
scorecard-example-specific = Ivo Brandt, production: 40 trays a night. Nov 17
scorecard-example-resourced = Ines Moreau: $25,000 in next year’s plan. Nov 17
scorecard-example-suitable = Ivo Brandt: 20 trays tried, 19 right. Nov 17
scorecard-example-timely = Ines Moreau: six weeks is enough. Nov 17
scorecard-example-step = Ask who led their last change

## Account planning, by band

planning-commit-what-remains = What remains between here and the signature?
planning-commit-who-by-when = Who does each of it, and by when?
planning-best-case-go-on = What will persuade them to go on?
planning-best-case-cost-of-waiting = How will they see what not acting costs?
planning-best-case-show-strengths = How will you show your strengths?
planning-best-case-meet-needs = How will you meet their needs?
planning-best-case-bring-in = Whom will you bring in: customer service, a web seminar?
planning-developing-not-known = What do we not know yet?
planning-developing-who-tells = Who could tell us?

## Pipeline

pipeline-question = Who is a 14 or 15?
pipeline-question-monday = What should we talk about?
pipeline-question-outlook = What will it bring?
pipeline-asof = As of { $date }, { $count } open
pipeline-asof-monday = { $weekday }, { $date }, against { $before }
pipeline-example-until = gone with your first file
pipeline-private = Nothing you import leaves this page.
pipeline-not-kept = This browser keeps nothing here. Export your work before you leave.
pipeline-view = View
pipeline-view-list = List
pipeline-view-monday = Monday
pipeline-view-outlook = Outlook
pipeline-sure = { $count ->
    [one] opportunity scores 14 or 15 of 15
   *[other] opportunities score 14 or 15 of 15
}
pipeline-may-count = { $amount } may count for { $month }
pipeline-past-month = { $amount } in all, { $late } of it to close after { $month }
pipeline-past-month-all = { $amount }, to close after { $month }
pipeline-none = No 14 or 15 yet. Score what you have: open a row.
pipeline-none-best = { $count ->
    [one] No 14 or 15 yet. One opportunity is at 11 to 13.
   *[other] No 14 or 15 yet. { $count } opportunities are at 11 to 13.
}
pipeline-conflict-too = { $name }, too, has a date that can’t be.
pipeline-conflicts-more = { $count ->
    [one] One more has a date that can’t be.
   *[other] { $count } more have dates that can’t be.
}
pipeline-band = Band
pipeline-window-commit = { $count }, should close by { $to }
pipeline-window-bestCase = { $count }, not before { $from }
pipeline-window-developing = { $count }, can’t be forecast one by one
pipeline-window-unscored = { $count }, score them first
pipeline-window-unscored-none = none
pipeline-without-amount = { $count ->
    [one] 1 has no amount
   *[other] { $count } have no amount
}
pipeline-no-amount = no amount
pipeline-no-date = no date
pipeline-no-stage = no stage
pipeline-no-owner = no owner
pipeline-exactly = { $figure } exactly
pipeline-date-passed = { $date }, passed
pipeline-date-late = { $date }, too late
pipeline-date-soon = { $date }, too soon

pipeline-opportunities = Opportunities
pipeline-all = All
pipeline-search = Search
pipeline-search-count = Search { $count }
pipeline-search-none = Nothing open has “{ $typed }” in its name, account or owner.
pipeline-list-none = Nothing open in this band.
pipeline-sort = Sort by
pipeline-column-total = Score
pipeline-column-name = Opportunity
pipeline-column-pain = Pain
pipeline-column-power = Power
pipeline-column-fit = Fit
pipeline-column-amount = Amount
pipeline-column-close = Close
pipeline-column-stage = Stage
pipeline-column-owner = Owner
pipeline-cell = { $name } { $score } of 5
pipeline-cell-none = { $name } not scored
pipeline-more = { $count } more
pipeline-list-note = Open a row to score it.
pipeline-list-keys = Or type 0 to 5 in a score.
pipeline-lift = It scores { $total } now. With { $raises } it is a { $next }.
pipeline-lift-at = { $name } at { $to }
pipeline-lift-top = A { $total }: as sure as it gets. What remains until the signature, who does it, by when?
pipeline-lift-guided = A { $total }. The next proof to ask for: { $name }.
pipeline-guided = Score guided
pipeline-guided-note = The first mark replaces the three scores.
pipeline-proved = { $name }: proof noted
pipeline-lift-unscored = Score all three for a total.
pipeline-step-overdue = The next step was due { $date }.
pipeline-next-step = Next step
pipeline-next-step-hint = Who does what
pipeline-next-step-on = By
pipeline-scored = { $name } is a { $total }
pipeline-scored-part = { $name }: score all three for a total
pipeline-planned = { $name }: next step noted
pipeline-refused = { $name } could not be changed ({ $code })
pipeline-not-shown = { $name } is changed, but its order and the forecast are as before
pipeline-redo = Redo
pipeline-undone = Taken back
pipeline-redone = Done again

pipeline-import = Import
pipeline-export = Export
pipeline-export-spreadsheet = CSV for a spreadsheet
pipeline-export-crm = CSV for your CRM
pipeline-export-json = All your work (JSON)
pipeline-empty = Bring your open opportunities, score each for pain, power and fit, and this page answers.
pipeline-drop = Drop your CRM’s export here, or paste cells
pipeline-drop-note = .csv or .xlsx, as downloaded. It is read on this page and sent nowhere.
pipeline-choose = Choose a file
pipeline-choose-other = Choose another file
pipeline-sample = Look at a sample
pipeline-close = Close
pipeline-cancel = Cancel
pipeline-reading = Reading
pipeline-reading-row = Reading row { $row } of about { $of }
pipeline-no-table = This file is no table
pipeline-no-table-why = { $name } { $kind ->
    [pdf] is a PDF. In your CRM, export the list as .csv and drop that file here.
    [old-office] is an old Excel workbook (.xls), or one with a password. Save it as .xlsx or .csv without a password and drop that file here.
    [open-document] is an OpenDocument spreadsheet. Save it as .xlsx or .csv and drop that file here.
    [picture] is a picture. In your CRM, export the list itself as .csv and drop that file here.
    [workbook] is a workbook without a list in it, or a damaged one. Open it, save the sheet with the list as .xlsx or .csv and drop that file here.
    [archive] is an archive. Unpack it and drop the .csv or .xlsx inside here.
    [web-page] is a web page, often a login page saved under the export’s name. Sign in to your CRM, export again and drop that file here.
    [json] is JSON without opportunities. Export the list as .csv and drop that file here.
    [text-document] is a text document. Export the list as .csv and drop that file here.
    [empty] is empty. Export the list with its headings as .csv and drop that file here.
   *[other] holds no rows and columns that can be read. In your CRM, export the list as .csv and drop that file here.
}
pipeline-too-large = This file is too large for a page
pipeline-too-large-why = { $name } has { $size } MB; here a page can hold up to { $most } MB. Export fewer columns, or only what is open. What was here is kept.
pipeline-no-memory = The browser ran out of memory while it read { $name }, { $size } MB. Close other tabs, or export fewer columns. What was here is kept.
pipeline-file-changed = { $name } changed or moved while it was read. Choose it again. What was here is kept.
pipeline-workbook-swells = { $name } unpacks to far more than a list of opportunities does. Save the sheet with the list as .csv and drop that file here. What was here is kept.
pipeline-not-read = The file could not be read
pipeline-not-read-why = Reading { $name } stopped ({ $code }). If the file changed or moved meanwhile, choose it again. What was here is kept.
pipeline-no-source = The list of this page, { $name }, could not be fetched ({ $code }). Its owner can mend that.
pipeline-left-out = This page sets { $name } to { $value }. That can’t be, so it is left out.
pipeline-import-title = Import opportunities
pipeline-import-count = Import { $count }
pipeline-import-new = Import as new
pipeline-merge = Merge
pipeline-fact-rows = { $count ->
    [one] 1 opportunity
   *[other] { $count } opportunities
}
pipeline-fact-pasted = { $count ->
    [one] 1 opportunity from the clipboard
   *[other] { $count } opportunities from the clipboard
}
pipeline-no-workbook-part = What reads workbooks could not be loaded ({ $code }). Try again, or save the sheet as .csv and drop that file here. What was here is kept.
pipeline-sheet = Sheet
pipeline-fact-workbook = workbook
pipeline-fact-delimiter = { $delimiter ->
    [comma] comma
    [semicolon] semicolon
    [tab] tab
   *[pipe] pipe
}
pipeline-fact-decimal = { $decimal ->
    [comma] decimal comma
   *[point] decimal point
}
pipeline-fact-skipped = { $count ->
    [one] 1 line skipped: blank, title or footer
   *[other] { $count } lines skipped: blank, titles or footer
}
pipeline-remembered = Read as you set it for the last file with these columns.
pipeline-ask-date = Is { $sample } in { $first } or in { $second }?
pipeline-ask-date-why = Every date in the file reads both ways.
pipeline-ask-decimal = What does { $sample } say?
pipeline-ask-decimal-why = Every such number in the file reads both ways.
pipeline-ask-currency = Which currency are the amounts in?
pipeline-ask-currency-none = Not told
pipeline-mapping = What each column becomes
pipeline-columns = Columns
pipeline-in-file = In the file
pipeline-becomes = Becomes
pipeline-becomes-what = { $column } becomes
pipeline-column-blank = (no heading)
pipeline-column-empty = empty in the first rows
pipeline-no-ids = No id column: rows are matched by name and account next time.
pipeline-field-id = Id
pipeline-field-name = Name
pipeline-field-account = Account
pipeline-field-owner = Owner
pipeline-field-stage = Stage
pipeline-field-amount = Amount
pipeline-field-currency = Currency
pipeline-field-expectedCloseOn = Expected close
pipeline-field-createdOn = Created
pipeline-field-closedOn = Closed on
pipeline-field-outcome = Outcome
pipeline-field-pain = Pain
pipeline-field-power = Power
pipeline-field-fit = Fit
pipeline-field-nextStep = Next step
pipeline-field-nextStepOn = Next step by
pipeline-field-extra = Kept as it is
pipeline-problems = { $count ->
    [one] 1 value could not be read
   *[other] { $count } values could not be read
}
pipeline-problems-kept = their rows are kept
pipeline-problems-more = and { $count } more
pipeline-line = Line { $line }
pipeline-bad-amount = { $column } “{ $value }” is no number. It stays empty.
pipeline-bad-date = { $column } “{ $value }” is no date. It stays empty.
pipeline-bad-score = { $column } “{ $value }” is no score from 0 to 5. It stays empty.
pipeline-duplicate-id = { $column } “{ $value }” stands there twice. The second got an id of its own.
pipeline-bad-other = { $column } “{ $value }” was not understood. Its text is kept.
pipeline-next-file = Next week’s file
pipeline-merge-brings = { $added } come in, { $closed } closed, { $missing } no longer in the file.
pipeline-merge-keeps = Scores, proofs and next steps stay.
pipeline-imported = { $count ->
    [one] Imported 1 opportunity
   *[other] Imported { $count } opportunities
}
pipeline-merged = { $count ->
    [one] Merged 1 opportunity
   *[other] Merged { $count } opportunities
}
pipeline-reopened = Your saved work is back

pipeline-talk = to talk about
pipeline-talk-stake = to talk about, { $amounts } together
pipeline-open-moved = Open: { $net } since { $date }, now { $amount }
pipeline-talk-list = Whom about, and why
pipeline-talk-order = 14s and 15s first, then the larger amount
pipeline-talk-more = and { $count } more
pipeline-talk-none-title = Nothing moved against you
pipeline-talk-none = Ask who needs a second pair of eyes.
pipeline-why-passed = Was to close { $date }. Score or date is wrong.
pipeline-why-beyond = Expects { $date }: a 14 or 15 closes by { $to }.
pipeline-why-stale = { $total } for { $days } days. What holds it up?
pipeline-why-raised = Raised { $from } to { $to } on { $date }, no new proof.
pipeline-why-slipped = { $days ->
    [one] Slipped 1 day, to { $date }.
   *[other] Slipped { $days } days, to { $date }.
}
pipeline-why-overdue = “{ $step }” was due { $date }.
pipeline-why-overdue-unnamed = The next step was due { $date }.
pipeline-moved = What moved
pipeline-moved-none = Import next week’s file and merge it: this shows what came, grew, slipped and closed.
pipeline-bridge = Open amount, from { $from } to { $to }
pipeline-open-on = Open, { $date }
pipeline-open-before = Open before
pipeline-moved-created = Created
pipeline-moved-reopened = Reopened
pipeline-moved-grown = Grown
pipeline-moved-shrunk = Shrunk
pipeline-moved-won = Won
pipeline-moved-lost = Lost
pipeline-moved-closed = Closed, the file doesn’t say how
pipeline-moved-missing = No longer in the file
pipeline-slipped = { $count ->
    [one] One slipped, { $amount }, by { $days } days.
   *[other] { $count } slipped, { $amount }, typically by { $days } days.
}
pipeline-pulledIn = { $count ->
    [one] One pulled in, { $amount }, by { $days } days.
   *[other] { $count } pulled in, { $amount }, typically by { $days } days.
}
pipeline-gap = The gap
pipeline-gap-goal = What is the goal? Enter it and see what is still to win.
pipeline-still-to-win = still to win by { $date }
pipeline-goal-reached = Won and commit reach the goal.
pipeline-gap-said = Of { $goal }: { $won } won, { $commit } commit, { $left } still to win
pipeline-gap-won = won
pipeline-gap-commit = commit
pipeline-gap-left = still to win
pipeline-gap-takes = { $count ->
    [one] That takes 1 new opportunity a week
   *[other] That takes { $count } new opportunities a week
}
pipeline-gap-before = Begun before { $date }: later ones don’t close in time.
pipeline-gap-by = By your numbers: { $first } and { $second }, { $revenue } a sale, { $days } days from first appointment.
pipeline-gap-kpis = Enter revenue per sale and the two ratios to see how many new opportunities a week that takes.
pipeline-gap-too-late = Nothing begun now closes in time: a sale takes { $days } days. What is open must bring it.
pipeline-gap-early = { $count ->
    [one] One at 11 to 13 says it closes by then, { $amount }: not counted.
   *[other] { $count } at 11 to 13 say they close by then, { $amount }: not counted.
}
pipeline-gap-numbers = Your ratios
pipeline-gap-numbers-gist = { $goal } { $period ->
    [month] this month
    [quarter] this quarter
   *[year] this year
}
pipeline-period = The goal is for
pipeline-period-month = this month
pipeline-period-quarter = this quarter
pipeline-period-year = this year
pipeline-field-revenueGoal = Revenue goal
pipeline-field-averageRevenuePerSale = Average revenue per sale
pipeline-field-appointmentToProposal = Appointment to proposal
pipeline-field-closingRatio = Proposal to sale
pipeline-field-salesCycleDays = First appointment to sale
pipeline-unit-days = days

pipeline-brings = { $count ->
    [one] What the one scored will bring
   *[other] What the { $count } scored will bring
}
pipeline-brings-gist = 5 in 10 chance of at least { $amount }
pipeline-brings-middle = 5 in 10 chance of this or more
pipeline-brings-until = from all that is scored, to close by { $month }
pipeline-brings-undated = from all that is scored, without a date
pipeline-next-date = Set right first: { $name }
pipeline-next-score = Score first: { $name }
pipeline-next-lift = Lift first: { $name }
pipeline-next-talk = Begin with: { $name }
pipeline-next-open = Open it
pipeline-brings-range = 8 in 10 between { $low } and { $high }
pipeline-rates-own = at rates you set
pipeline-rates-measured = at the rates you measured
pipeline-rates-none = rates are still unknown
pipeline-rates-enter = No deal has closed yet at a score held before. Set your own rates to see a range.
pipeline-rates-said = If they close as before: { $rates }.
pipeline-rates-few = So few cases leave a wide range.
pipeline-rates-fields = Try other rates
pipeline-not-entered = not entered
pipeline-rates-own-said = If { $rates } close.
pipeline-rates-measured-said = Measured, they are { $rates }.
pipeline-rate-of-band = { $rate } of { $band ->
    [commit] commits
    [bestCase] best cases
   *[developing] developing
}
pipeline-of-band = { $won } of { $closed } { $band ->
    [commit] commits
    [bestCase] best cases
   *[developing] developing
}
pipeline-law-said = Revenue won: 9 in 10 chance of at least { $low }, 5 in 10 of at least { $middle }, 1 in 10 of at least { $high }.
pipeline-nine-in-ten = 9 in 10 chance of at least
pipeline-five-in-ten = 5 in 10 chance of at least
pipeline-one-in-ten = 1 in 10 chance of at least
pipeline-months = When they say they will close
pipeline-months-gist = most in { $month }: { $amount }
pipeline-months-table = Expected close by month and band, { $scale ->
    [thousand] in thousands of { $currency }
   *[one] in { $currency }
}
pipeline-thousands = Thousands of { $currency }. Earlier and later months are left out.
pipeline-owners = By owner
pipeline-owners-gist = { $owner } holds { $amount } of commit
pipeline-owners-aside = amount and count
pipeline-owners-more = and { $count } more
pipeline-owner-none = none
pipeline-nobody = Nobody
pipeline-calibration = Did the 14s and 15s close?
pipeline-calibration-aside = scores held 14 days before
pipeline-calibration-none = None closed yet that was scored two weeks before.
pipeline-calibration-few = Too few yet to tell.
pipeline-calibration-did = { $won } of { $closed } did.
pipeline-calibration-days = They typically took { $days } days.
pipeline-calibration-others = { $band ->
    [developing] Of those at 10 or less, { $won } of { $closed } did.
   *[bestCase] Of those at 11 to 13, { $won } of { $closed } did.
}
pipeline-calibration-separates = The score tells them apart.
pipeline-calibration-needed = If it goes on so, { $count } more closed on each side will show it.
pipeline-calibration-never = As it goes, the score does not tell them apart: look at how the scores are given.
pipeline-calibration-left-out = Not counted: { $late } first scored within 14 days of closing, { $undated } without a date, { $unscored } never scored. A score given after the fact proves nothing.
pipeline-interval = { $won } of { $closed } won: { $low } to { $high }
pipeline-interval-said = { $name }: { $rate }, between { $low } and { $high }

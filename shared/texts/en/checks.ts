/** The readiness checks: what is asked, why it matters, and when it is met. */
export const checks = {
  area: {
    architecture: 'Architecture',
    data: 'Data',
    security: 'Security',
    delivery: 'Delivery',
    verification: 'Verification',
    scale: 'Scale beyond traffic',
    trust: 'Trust in the answer',
    operation: 'Operation of the AI',
    quality: 'Product quality',
    governance: 'Governance',
    compliance: 'Compliance',
  },
  areaQuestion: {
    architecture: 'Can it scale, recover and evolve?',
    data: 'Is the data permitted, fresh, right and traceable?',
    security: 'Are users, prompts, outputs, credentials and integrations protected?',
    delivery: 'Can it be released safely, watched and rolled back?',
    verification: 'How do we know that it works, each time it changes?',
    scale: 'What grows besides the traffic?',
    trust: 'When may people rely on an answer?',
    operation: 'What do we watch once it runs?',
    quality: 'Is it good to use, for everybody?',
    governance: 'Who answers for it, and by which rules?',
    compliance: 'What do law and contracts ask, given this data?',
  },
  foundation: {
    authentication: 'Authentication',
    permissions: 'Role-based permissions',
    logging: 'Logging',
    automatedTests: 'Automated tests',
    monitoring: 'Monitoring',
    dataQuality: 'Data-quality checks',
    costControls: 'Cost controls',
    releaseProcess: 'Release process',
  },
  architecture: {
    load: {
      question: 'Does it hold the load expected a year from now?',
      why: 'A demo has ten users at once; production has peaks, retries and batch jobs that arrive together.',
      met: 'A load test at twice the expected peak has passed, with the numbers written down.',
    },
    timeouts: {
      question: 'Does every call to a model or another system time out, and retry within limits?',
      why: 'A slow provider otherwise takes the whole product with it, and retries without limits multiply the bill.',
      met: 'Each call has a timeout, a bounded number of retries with backoff, and a test in which the other side hangs.',
    },
    degradation: {
      question: 'What do users get while a model is slow, wrong or gone?',
      why: 'Models are unavailable for minutes at a time; without a plan B the workflow stops with them.',
      met: 'A fallback is built and tried: a second model, a simpler answer, or the way without AI.',
    },
    recovery: {
      question: 'Has bringing the data back been tried, and timed?',
      why: 'A backup that was never restored is a hope. Indexes and embeddings take longest to rebuild.',
      met: 'A restore was rehearsed in the last half year; the time it took and the data it lost are accepted.',
    },
    queuedWork: {
      question: 'Does waiting work survive a crash, without being done twice?',
      why: 'Lost and repeated messages are silent: an invoice that is never read, or is booked twice.',
      met: 'Messages are acknowledged after the work, repeats are harmless, and what fails for good is kept and looked at.',
    },
    contracts: {
      question: 'Do the interfaces between components that change have versions and contracts?',
      why: 'A component can only be replaced on its own where both sides know what they promised.',
      met: 'Each interface is written down, versioned, and checked by a test on both sides.',
    },
    configuration: {
      question: 'Can prompts, models and limits be changed without a code release?',
      why: 'What is tuned weekly must not wait for a deployment, and must not be edited in production by hand either.',
      met: 'They are configuration with a history, a review and a way back.',
    },
    singlePoints: {
      question: 'Which components stop everything when they fail, and is that accepted?',
      why: 'An MVP usually has several such points that nobody chose.',
      met: 'They are named on the map, and each has redundancy or a signed acceptance.',
    },
    vendorChange: {
      question: 'Could a model be replaced by another vendor’s within a month?',
      why: 'Models are retired, re-priced and changed; a product welded to one inherits each of these as an outage.',
      met: 'Calls go through one adapter, and the evaluation set has been run against a second model.',
    },
    circles: {
      question: 'Can the components of a circle be released one by one?',
      why: 'Components that need each other can only move together, which is what makes releases large and late.',
      met: 'The circle is cut by an interface, or planned as one joint move.',
    },
  },
  data: {
    permissions: {
      question: 'Does retrieval show each user only what they may see at the source?',
      why: 'An index flattens permissions: what was protected in its folder is quoted to everybody.',
      met: 'Permissions are checked at query time against the source, and a test asks as somebody who may not know.',
    },
    freshness: {
      question: 'How old may a source be when it is quoted, and who notices if it is older?',
      why: 'A stale policy is a wrong answer with a citation.',
      met: 'Each source has a longest age, and an alert when it is exceeded.',
    },
    quality: {
      question: 'Is incoming data checked before it is used or indexed?',
      why: 'Most wrong answers begin as wrong, empty or doubled input.',
      met: 'Completeness, format and duplicates are checked on the way in; failures are counted and somebody owns them.',
    },
    lineage: {
      question: 'Can it be told, for any answer, which sources and versions it rests on?',
      why: 'A complaint can only be settled where the way back to the source is recorded.',
      met: 'Each answer is stored with its sources, their versions, the prompt and the model.',
    },
    deletion: {
      question: 'Is a deletion carried through to every copy, index, cache and log?',
      why: 'Personal data that was erased at the source lives on in embeddings and logs.',
      met: 'One request deletes everywhere within the promised time, and a test shows it.',
    },
    classification: {
      question: 'Is every flow that leaves its trust zone classified?',
      why: 'What nobody classified is treated as harmless by everybody.',
      met: 'Each such flow has a classification, and nothing sensitive leaves without protection that was agreed.',
    },
    poisoning: {
      question: 'Who may add sources, and what keeps planted content out?',
      why: 'Whoever can write into a source can write into the answers.',
      met: 'Sources are on an allow-list with owners, and changes to them are reviewed or scanned.',
    },
    dataModel: {
      question: 'Does the data model carry the cases of the next year?',
      why: 'A brittle data model is the most expensive thing to change late.',
      met: 'The next three known cases were modelled on paper, and needed no workaround.',
    },
    migration: {
      question: 'Has moving the data been rehearsed with real volumes?',
      why: 'A replacement goes live on the day its data has moved, not on the day its code is done.',
      met: 'A rehearsal ran end to end, counts and samples agree on both sides, and there is a way back.',
    },
    vendorUse: {
      question: 'Is it agreed what the model’s vendor may keep, and train on?',
      why: 'Default terms differ from product to product, and change.',
      met: 'The contract says what is kept, for how long and where, and training on our data is excluded or accepted.',
    },
  },
  security: {
    authentication: {
      question: 'Does everybody who uses it sign in, with the organization’s own identity?',
      why: 'Permissions, audit and cost limits all rest on knowing who asks.',
      met: 'Single sign-on for people, own credentials for services, and no shared accounts.',
    },
    roles: {
      question: 'Do roles decide what each person may see and do?',
      why: 'An MVP lets everybody do everything; in production that is an incident.',
      met: 'Roles are defined with the business, enforced on the server, and covered by tests that are refused.',
    },
    promptInjection: {
      question: 'Have instructions typed by users been tried against the model’s limits?',
      why: 'A model follows what it reads; a limit that is only written in the prompt is a request.',
      met: 'Attacks are part of the evaluation, and what must not happen is prevented outside the model.',
    },
    indirectInjection: {
      question: 'Is text from documents and other systems kept from giving the model orders?',
      why: 'A sentence in a retrieved page works like one typed by the user, with the user’s rights.',
      met: 'Foreign text is marked as data, tools need rights of their own, and planted documents are part of the tests.',
    },
    outputHandling: {
      question: 'Is a model’s output treated as untrusted input by what uses it?',
      why: 'Answers can carry markup, code, links or commands into the next system.',
      met: 'Output is validated against a schema, encoded where it is shown, and never executed as it is.',
    },
    agency: {
      question: 'Can the model do no more than its task needs, and nothing costly without a person?',
      why: 'The damage of a wrong or manipulated answer is what the model is allowed to do.',
      met: 'Each tool has the narrowest rights, effects are limited in number and amount, and costly ones are confirmed.',
    },
    promptSecrets: {
      question: 'Would it be harmless if the system prompt were published?',
      why: 'Prompts leak. Keys, internal names and rules that protect something do not belong there.',
      met: 'There are no secrets in prompts, and no protection rests on their being unknown.',
    },
    credentials: {
      question: 'Are keys kept in a vault, scoped, and rotated?',
      why: 'An MVP’s keys are in notebooks and chat histories, with full rights.',
      met: 'No key is in code or configuration files, each has one purpose, and rotation was done at least once.',
    },
    integrations: {
      question: 'Does each integration have an account of its own, with the fewest rights?',
      why: 'A single powerful account turns one flaw into access to everything.',
      met: 'One account for each integration, rights reviewed by the owner of the other system.',
    },
    adminAccess: {
      question: 'Is every admin tool behind a strong sign-in, and is its use recorded?',
      why: 'Admin tools of an MVP are often a hidden address away.',
      met: 'They are not reachable from outside, need a second factor, and each use is in the audit log.',
    },
    dependencies: {
      question: 'Is it known what the product is built from, and is it pinned and scanned?',
      why: 'The quickest way in is a package that nobody looked at.',
      met: 'There is a bill of materials, versions are pinned, and a scan runs with every build.',
    },
    modelOrigin: {
      question: 'Is it recorded which model, in which version, from whom, is in use?',
      why: 'A model is a dependency too: it is replaced silently, or comes from somewhere unknown.',
      met: 'Model and version are pinned, their origin and licence are written down, and changes are noticed.',
    },
    inputLimits: {
      question: 'Are length, rate and cost of requests limited for each user?',
      why: 'One script, or one bored user, can spend the month’s budget in an hour.',
      met: 'Limits for each user and in total are enforced before the model is called, and reaching one is seen.',
    },
    vectorIsolation: {
      question: 'Are tenants and roles kept apart inside the vector store?',
      why: 'Nearest neighbours know no borders; a filter that is forgotten once mixes customers.',
      met: 'Separation is enforced by the store or one query layer, and tested with two tenants.',
    },
    maskedLogs: {
      question: 'Are prompts and answers free of personal and secret data where they are logged?',
      why: 'Logs are read by more people than the data they hold was meant for.',
      met: 'What is sensitive is masked or left out, access to logs is limited, and they expire.',
    },
    review: {
      question: 'Is every change reviewed by a second person?',
      why: 'Code written for a demo was rarely read by anybody else.',
      met: 'Nothing reaches production without a review, and analysis tools run on every change.',
    },
    requirements: {
      question: 'Are the security requirements written down, and agreed with security?',
      why: 'Requirements that are found at the approval are the ones that delay it.',
      met: 'There is a list with a name behind each entry, and criteria by which each is checked.',
    },
    vulnerabilities: {
      question: 'Is there a way in which weaknesses are reported, ranked and mended in time?',
      why: 'New ones appear every week, also in models and libraries that did not change.',
      met: 'Reports reach a named person, times to mend are agreed by severity, and causes are looked for.',
    },
  },
  delivery: {
    release: {
      question: 'Is a release one repeatable, recorded step?',
      why: 'What is assembled by hand is assembled differently each time, and rarely on a Friday evening.',
      met: 'One pipeline builds, tests, signs and deploys; how often and how fast is measured.',
    },
    tests: {
      question: 'Do automated tests stop a broken change before it is released?',
      why: 'Without them each change to the MVP costs more courage than the last.',
      met: 'The core workflow is covered end to end, and a red test blocks the release.',
    },
    rollback: {
      question: 'Can the last release be taken back within minutes?',
      why: 'The first wrong answer in production is not the moment to find out how.',
      met: 'Rolling back was tried, including prompts, models and data, and the time is known.',
    },
    environments: {
      question: 'Is there a place to try changes that is like production, and is not production?',
      why: 'Trying in production is trying on customers.',
      met: 'A separate environment with its own data and keys exists, and is built from the same description.',
    },
    prompts: {
      question: 'Are prompts versioned, reviewed and released like code?',
      why: 'A changed sentence changes behaviour more than a changed function.',
      met: 'Each prompt has a history, a review, an evaluation before release, and a way back.',
    },
    gradual: {
      question: 'Does a change reach a few users first?',
      why: 'Behaviour of a model on real questions is only seen with real users.',
      met: 'Releases go to a share of users, with the figures that decide whether they go on.',
    },
    fourKeys: {
      question: 'Are the four keys of delivery measured?',
      why: 'They tell whether changing the product becomes safer and faster, or the opposite.',
      met: 'Deployment frequency, lead time, change failure rate and recovery time are on a page that the team looks at.',
    },
    handwork: {
      question: 'Is what is deployed by hand today on its way into the pipeline?',
      why: 'The one component that is deployed by hand is the one that is forgotten.',
      met: 'Each has a date, or is in the pipeline already.',
    },
    scripts: {
      question: 'Can a second person run what depends on one person’s script?',
      why: 'Holidays and resignations are part of operation.',
      met: 'The script is in the repository, described, and somebody else has run it.',
    },
  },
  verification: {
    evaluationSet: {
      question: 'Is there an evaluation set of real cases, with the answers that are right?',
      why: 'Without it, “better” is an opinion.',
      met: 'At least a hundred real cases with agreed answers, kept up to date, with the share that has to be right.',
    },
    regression: {
      question: 'Does the evaluation run with each change of a prompt, model or index?',
      why: 'A change that mends ten answers can break a hundred that nobody looks at.',
      met: 'It runs by itself, its result blocks a release, and its history is kept.',
    },
    redTeam: {
      question: 'Have people tried to make it misbehave, on purpose?',
      why: 'Friendly testers do not find what hostile users will.',
      met: 'A session with prompts for attack, abuse and edge cases was held, and its finds are in the tests.',
    },
    acceptance: {
      question: 'Have the people who will use it accepted it, on their own cases?',
      why: 'An expert’s correct answer can still be useless in the workflow.',
      met: 'Users of each role worked with it for a week, and what they need to accept it is met.',
    },
    integration: {
      question: 'Are the integrations tested against what the other side really does?',
      why: 'Sandboxes are kinder than production.',
      met: 'Tests run against recorded or live behaviour, including errors, limits and slowness.',
    },
    analytics: {
      question: 'Will usage show whether it works, and was that looked at?',
      why: 'People stop using what fails them, without telling anybody.',
      met: 'Events for use, abandonment and repetition are recorded, and reviewed on a fixed day.',
    },
    retrieval: {
      question: 'Is it measured whether retrieval finds the right passages?',
      why: 'Half of the wrong answers had no chance: the right passage was never there.',
      met: 'Hit rate on a set of questions with known passages is measured with each change of the index.',
    },
  },
  scale: {
    roles: {
      question: 'Which roles will use it next, and what do they need to see differently?',
      why: 'A second role brings other permissions, other words and other risks.',
      met: 'The next roles are named, with what each may see and do.',
    },
    sources: {
      question: 'What does one more source of data take?',
      why: 'Three sources by hand work; thirty need a process.',
      met: 'Adding a source is described, owned, and was done once by somebody new.',
    },
    markets: {
      question: 'Which languages, laws and habits come with the next market?',
      why: 'A model that is good in one language can be poor, or not allowed, in another.',
      met: 'Next markets are named, and the evaluation set has cases of each.',
    },
    approvals: {
      question: 'Who approves what the product does, as amounts and cases grow?',
      why: 'An approval that took a glance in the pilot becomes the bottleneck, or is skipped.',
      met: 'Approval paths with limits, deputies and times are agreed and built.',
    },
    failureCases: {
      question: 'Are the cases known that it cannot do, and are they told apart?',
      why: 'With more users come the rare cases, and confident nonsense is the default.',
      met: 'Unsupported cases are listed, recognized, and led elsewhere.',
    },
  },
  trust: {
    citations: {
      question: 'Does every answer show what it rests on, so that it can be checked?',
      why: 'People trust what they can verify, and rightly mistrust the rest.',
      met: 'Citations lead to the passage, and an answer without a source says so.',
    },
    lowConfidence: {
      question: 'Does a person look at it when confidence is low?',
      why: 'The worst answers are wrong and sound certain.',
      met: 'A measured threshold routes such cases to people, and is looked at again with data.',
    },
    escalation: {
      question: 'Can a user reach a person, from where they are?',
      why: 'Without a way out, frustration goes to the press, or to the competitor.',
      met: 'Escalating takes one step, carries the context along, and somebody answers within a promised time.',
    },
    disclosure: {
      question: 'Do people know that they deal with an AI, and what it may not do?',
      why: 'Expectations decide whether a mistake is forgiven.',
      met: 'It says so where it is used, in words that users understood in a test.',
    },
    reviewLoad: {
      question: 'Do reviewers have the time, the knowledge and the right to disagree?',
      why: 'Someone who confirms three hundred answers an hour is not a control.',
      met: 'Load for each reviewer is limited, disagreement is counted, and samples are checked twice.',
    },
  },
  operation: {
    logging: {
      question: 'Is every request traceable from the user to the model and back?',
      why: 'What cannot be reconstructed cannot be mended, or defended.',
      met: 'One id connects all logs of a request, they are searchable, and kept for an agreed time.',
    },
    monitoring: {
      question: 'Does somebody get called when it stops working, before users call?',
      why: 'AI products fail quietly: they answer, only worse.',
      met: 'Availability, errors and quality have alerts, and there is a name on call.',
    },
    latency: {
      question: 'Is the time to an answer measured, with a limit?',
      why: 'People wait four seconds in a demo, and leave in production.',
      met: 'Median and 95th percentile are on a dashboard, with the limit that was agreed.',
    },
    cost: {
      question: 'Is the cost of a task known, and limited?',
      why: 'Cost grows with use and with the length of prompts, and arrives a month later.',
      met: 'Cost per task is measured, budgets alert before they are spent, and a hard limit exists.',
    },
    modelErrors: {
      question: 'Are errors and refusals of the model counted?',
      why: 'A provider’s change shows there first.',
      met: 'Rates by kind of error are watched, with an alert on change.',
    },
    fallbackRate: {
      question: 'Is it known how often the fallback is used?',
      why: 'A fallback that quietly carries a fifth of the load is the product.',
      met: 'The rate is watched and has a limit above which somebody acts.',
    },
    hitQuality: {
      question: 'Is the quality of retrieval watched in operation?',
      why: 'Sources change daily; what was found last month may be buried now.',
      met: 'Hits without use, empty results and the age of passages are measured.',
    },
    hallucinations: {
      question: 'Can users report an invented answer, and does it reach somebody?',
      why: 'The true rate is known only to users.',
      met: 'One click reports it with its context, reports are sorted weekly, and the rate is known.',
    },
    corrections: {
      question: 'Are users’ corrections kept, and used?',
      why: 'They are the cheapest evaluation set there is.',
      met: 'Corrections are stored with the answer, and go into evaluation or sources.',
    },
    escalations: {
      question: 'Is the volume of reviews and escalations watched?',
      why: 'It tells both whether quality falls and whether people can keep up.',
      met: 'Volume and waiting time are on the dashboard, with a limit for each.',
    },
    outcome: {
      question: 'Is the outcome’s metric measured in production?',
      why: 'It is what the investment was decided on.',
      met: 'The metric is computed from production data, on a fixed day, against its target.',
    },
  },
  quality: {
    usability: {
      question: 'Did people who had never seen it do their task with it?',
      why: 'The pilot’s users were shown how.',
      met: 'Five new users of each role were observed, and what stopped them is mended.',
    },
    accessibility: {
      question: 'Can it be used by keyboard, with a screen reader, and with low vision?',
      why: 'Colleagues and customers are excluded otherwise, and in many places the law asks for it.',
      met: 'WCAG 2.2 AA was checked by tool and by hand, and the rest is planned.',
    },
    speed: {
      question: 'Does the interface answer at once, even while the model thinks?',
      why: 'A screen that stands still is read as broken.',
      met: 'Every action shows a response within a tenth of a second, and long work shows progress and can be stopped.',
    },
    supportability: {
      question: 'Can support help a user without an engineer?',
      why: 'Each question that goes to the team that builds it slows down both.',
      met: 'Support sees what the user saw, has a guide for the common cases, and knows whom to call.',
    },
  },
  governance: {
    useCases: {
      question: 'Is it written down what it is for, and what it must not be used for?',
      why: 'A good tool is soon used for something it was never tested on.',
      met: 'Intended uses and excluded ones are documented, and shown to users.',
    },
    riskOwners: {
      question: 'Does every risk have an owner with the authority to act?',
      why: 'A risk that everybody knows is one that nobody owns.',
      met: 'The register is complete, owners have agreed, and it is looked at on a fixed day.',
    },
    criteria: {
      question: 'Is it agreed how good is good enough to go live, and to stay live?',
      why: 'Otherwise the loudest voice decides on the day.',
      met: 'Measures with limits are signed by business and engineering before the test.',
    },
    incidents: {
      question: 'Is there a process for incidents of an AI: a harmful, leaking or wrong answer?',
      why: 'Such an incident is not an outage; the usual runbook does not fit.',
      met: 'It says who decides, who may switch off, who tells whom; and it was rehearsed once.',
    },
    review: {
      question: 'Is the product reviewed at a fixed rhythm, with figures?',
      why: 'Models, data and use drift; an approval of last year says little.',
      met: 'A review with owners, figures and decisions takes place at least each quarter.',
    },
    vendors: {
      question: 'Are vendors assessed, with a plan for when one fails or leaves?',
      why: 'Their outage, price and policy become ours.',
      met: 'Each has an assessment, an owner, an end date, and an exit that was thought through.',
    },
  },
  compliance: {
    auditLog: {
      question: 'Is it recorded, unchangeably, who did what and what the AI decided?',
      why: 'Auditors ask for a decision of two years ago, with its reason.',
      met: 'An append-only log with user, input, sources, model, output and approval is kept as long as required.',
    },
    retention: {
      question: 'Are the times for which data is kept set, and enforced?',
      why: 'Keeping too long is as much a breach as deleting too early.',
      met: 'Each kind of data has a time, and deletion runs by itself, in indexes and logs too.',
    },
    accessControl: {
      question: 'Is access to protected data limited, granted and reviewed?',
      why: 'Access that was given for the pilot is still there.',
      met: 'Access needs an approval with an end date, and is reviewed at least each half year.',
    },
    explainability: {
      question: 'Can a decision be explained to the person it concerns?',
      why: 'People have a right to know why, and to object.',
      met: 'Each decision can be explained in plain words, and there is a way to have a person look at it again.',
    },
    consent: {
      question: 'Is there a legal ground, or consent, for each use of personal data?',
      why: 'Data given for one purpose may not simply be used for another.',
      met: 'Purposes and grounds are recorded, and a withdrawal takes effect.',
    },
    vendorReview: {
      question: 'Has every vendor that receives such data been reviewed by legal and security?',
      why: 'The responsibility stays here when the data goes there.',
      met: 'Agreements on processing, places, subcontractors and breaches are signed.',
    },
    incidentResponse: {
      question: 'Can a breach be reported in the time that law and contracts allow?',
      why: 'The clock starts with knowing, and is short.',
      met: 'Duties and times are listed, the contacts are current, and the case was rehearsed.',
    },
    impact: {
      question: 'Has it been assessed what it can do to the people concerned?',
      why: 'Unfair treatment is found by looking for it, or by a newspaper.',
      met: 'An impact assessment is written, signed, and its measures are in the plan.',
    },
    contractTerms: {
      question: 'Do the contracts with customers allow this use of their data?',
      why: 'Terms signed before the product existed seldom foresee a model.',
      met: 'Terms were checked by legal, and customers whose terms forbid it are excluded.',
    },
  },
} as const;

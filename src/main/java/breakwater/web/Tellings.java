package breakwater.web;

/** How each fact is told in a timeline: its stored name, an icon, the sentence, what is quoted. */
final class Tellings {
  private Tellings() {}

  static final String ALL =
      """
      case.opened                  | plus    | opened the case                                    |
      case.customer-wrote          | message | took in a message of the customer                  |
      case.agent-wrote             | message | replied                                            |
      case.note-added              | note    | wrote a note                                       |
      case.attachment-added        | file    | added the file {name}                              |
      case.reply-promised          | clock   | promised the next word by {until}                  |
      case.progress-made           | play    | made progress                                      | what
      case.waiting-began           | waiting | began to wait: {on}                                |
      case.waiting-ended           | play    | ended the waiting                                  |
      case.resolved                | done    | resolved the case                                  | how
      case.reopened                | back    | reopened the case                                  | why
      case.closed                  | done    | closed the case                                    | why
      case.priority-set            | edit    | set the priority to {priority}                     | reason
      case.type-set                | edit    | set the type to {type}                             |
      case.area-set                | edit    | set the area to {area}                             |
      case.tags-changed            | edit    | changed the tags[, added {added}][, removed {removed}] |
      case.attribute-set           | edit    | set {name}                                         | value
      case.assigned                | person  | assigned it to {person}                            |
      case.team-set                | person  | gave it to team {team}                             |
      case.retitled                | edit    | changed the title                                  | title
      case.put-live                | play    | put the imported case live                         |
      case.linked                  | copy    | linked it with case {other}, {as}                  |
      case.unlinked                | failed  | took away the link with case {other}               |
      case.merged-into             | done    | merged it into case {into}                         |
      case.merged-from             | plus    | merged case {from} into it                         |
      case.merge-undone            | back    | undid the merge into case {into}; what came meanwhile stays there |
      case.merged-left             | back    | undid the merge of case {from}                     |
      case.split-off               | up      | split off {messages} as case {other}               |
      case.split-from              | plus    | made it of messages of case {from}                 |
      case.restricted              | warning    | restricted the case to security responders         |
      case.restriction-lifted      | open    | let everybody see the case again                   |
      case.customer-known          | person  | noted what changed about the customer              |
      sla.step-due                 | clock   | noted {step} of the {kind}                         |
      sla.breach-withdrawn         | back    | took back {step} of the {kind}                     |
      sla.warning-withdrawn        | back    | took back {step} of the {kind}                     |
      trigger.escalation-called-for| up      | called for {tier}                                  | reason
      trigger.call-withdrawn       | failed  | withdrew the call; its ground went away            |
      action.taken                 | play    | followed {because}: {deed}[, {whom}][, {people}][, {teams}] |
      action.not-possible          | warning | could not do what {because} asks for               |
      action.not-needed            | done    | did not need to follow {because}: {deed}           |
      action.held-back             | warning | held back what {because} asks for                   |
      action.ground-gone           | back    | found that there was no ground for {because} after all |
      action.decider-changed       | person  | gave the decision to {person}, by {because}         |
      gate.opened                  | open    | opened the gate to {tier}                          |
      gate.context-wanted          | open    | asks what {team} needs to be told[: {demands}]     |
      gate.item-answered           | edit    | answered {item}: {state}                           | finding
      gate.evidence-added          | file    | added evidence, {kind}                             | finding
      gate.package-written         | edit    | wrote the package                                  |
      gate.verifiers-named         | person  | named who verified it[: {verifiers}]               |
      gate.package-signed          | done    | recorded the signature of {person}, edition {edition} |
      gate.package-submitted       | up      | submitted the package, edition {edition}           |
      gate.customer-asked          | message | asked the customer for {items}                     |
      gate.deflected               | down    | turned the call away                               | note
      gate.passed                  | done    | let it pass to {tier}                              |
      gate.expedited               | play    | expedited it to {tier}[; owed: {owed}]             |
      gate.evidence-wanted         | warning | still wants {wanted}                               |
      gate.evidence-settled        | done    | has all that was owed                              |
      escalation.raised            | up      | raised it to {tier}                                |
      escalation.pass-opened       | up      | began pass {pass}                                  |
      escalation.claimed           | person  | claimed it                                         |
      escalation.started           | play    | started                                            |
      escalation.released          | down    | gave it back to the team                           | reason
      escalation.handed-over       | person  | handed it over to {to}                             | note
      escalation.transferred       | up      | transferred it to another team                     | reason
      escalation.bounced-back      | back    | bounced it back[; missing: {missing}]              | reason
      escalation.contested         | warning | contested the bounceback                           | reason
      escalation.contest-decided   | done    | judged the contest                                 | note
      escalation.question-asked    | message | asked support                                      | text
      escalation.question-answered | message | answered                                           | text
      escalation.withdrawn         | failed  | withdrew it                                        | reason
      escalation.ended-with-case   | done    | withdrew it: the case was finished and nobody had it |
      escalation.not-ended-with-case| back   | found that somebody had it after all               |
      escalation.decided           | done    | decided: {decision}                                | note
      escalation.downgraded        | down    | downgraded it to {priority}                        | reason
      escalation.follow-up-promised| clock   | promised the next word, {audience}                 |
      escalation.follow-up-due     | clock   | noted that a word is due, {audience}               |
      escalation.follow-up-missed  | warning | noted a missed word, {audience}                    |
      escalation.follow-up-withdrawn| back   | took that back, {audience}                         |
      escalation.ladder-called     | clock   | called step {step} of the ladder[: {people}][ {teams}] |
      escalation.ladder-call-withdrawn| back   | took back step {step} of the ladder                |
      escalation.follow-up-given   | message | gave a follow-up, {audience}                       | text
      escalation.resolved          | done    | resolved the escalation                            | resolution
      escalation.shipped           | up      | shipped {version} on {date}                        |
      escalation.told              | message | told the customer                                  |
      escalation.confirmed         | done    | has the customer's word that it is solved          |
      escalation.closed            | done    | closed the escalation                              |
      escalation.reopened          | back    | reopened the escalation                            | why
      outbox.delivered             | done    | delivered a notice of it ({channel})               |
      outbox.undeliverable         | warning | could not deliver a notice of it ({channel})       |
      outbox.not-sent              | failed  | did not send a notice of it: {reason}              |
      attention.snoozed            | clock   | put it aside[ until {until}]                       |
      attention.snooze-ended       | play    | took it up again                                   |
      attention.snooze-over        | clock   | brought it back: its time aside is over            |
      attention.snooze-over-withdrawn | back | found that its time aside is not over              |
      attention.watched            | person  | let {person} watch it                              |
      attention.unwatched          | person  | let {person} watch it no longer                    |
      attention.mentioned          | person  | mentioned {person}                                 |
      assignment.moved             | person  | moved it on by itself[, to {to}]: {why}            |
      closing.closed-for-silence   | done    | closed it by rule {rule} of playbook {version}: silent since {since} |
      closing.closed-for-silence-withdrawn | back | found that somebody had written after all     |
      gate.parts-changed           | edit    | changed of the package: {parts}                    |
      gate.evidence-wanted-withdrawn | back  | wants that evidence no more                        |
      case.customer-calendar       | clock   | noted the customer's calendar: {calendar}          |
      journal.erased               | failed  | erased what people wrote                           |
      outage.declared              | warning | declared the outage                                |
      outage.withdrawn             | back    | withdrew the outage                                |
      calendar.version-written     | edit    | wrote version {number}, from {from}                |
      calendar.version-withdrawn   | back    | called off version {number}                        |
      playbook.version-written     | edit    | wrote version {number}, from {from}                | reason
      playbook.version-withdrawn   | back    | called off version {number}                        |
      playbook.reviewed            | done    | reviewed version {number}                          |
      playbook.review-due          | clock   | noted that a review is due                         |
      playbook.contacts-seen       | person  | looked at whom the rules name                      |
      playbook.holders-lost        | warning | noted that nobody holds {role} or {mark} any more  |
      playbook.named-person-changed | person | noted that {person}, whom version {number} names, has changed |
      """;
}

package breakwater.triggers.attention;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.NoteAdded;
import breakwater.cases.CaseRight;
import breakwater.cases.MessageId;
import breakwater.journal.Actor;
import breakwater.journal.Conclusion;
import breakwater.journal.Effect;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import breakwater.journal.Texts;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.PersonId;
import breakwater.triggers.attention.AttentionFact.Mentioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds who is named with an @ in the notes of a case, and tells them. */
@Component
class MentionReconciler implements Reconciler<MentionReconciler.Names> {
  /** What may follow an @; a full stop at its end ends the sentence. */
  private static final Pattern NAME =
      Pattern.compile("(?<![A-Za-z0-9@])@([A-Za-z0-9][A-Za-z0-9._:-]{0,62}[A-Za-z0-9])");

  /** Only so many of the last notes are looked at. */
  private static final int NOTES = 20;

  /** Only so many people are told of one note: more is shouting. */
  private static final int MOST = 20;

  private final Texts texts;
  private final People people;

  MentionReconciler(Texts texts, People people) {
    this.texts = texts;
    this.people = people;
  }

  /** A name in a note, of somebody who works here and may see the case. */
  record Name(PersonId person, MessageId message, Instant at) {}

  record Names(List<Name> names) {}

  @Override
  public String name() {
    return "triggers.mention";
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public String subjects() {
    return Case.SUBJECT;
  }

  @Override
  public Set<Class<?>> wakesOn() {
    return Set.of(NoteAdded.class);
  }

  @Override
  public Set<Class<?>> follows() {
    return Set.of();
  }

  @Override
  public Names gather(History history, Instant now, Rules rules) {
    var names = new ArrayList<Name>();
    if (history.live()) {
      List<Recorded<?>> notes =
          history.of(NoteAdded.class).stream().filter(n -> n.told() && !n.imported()).toList();
      notes
          .subList(Math.max(0, notes.size() - NOTES), notes.size())
          .forEach(note -> names.addAll(names(note)));
    }
    return new Names(List.copyOf(names));
  }

  private List<Name> names(Recorded<?> recorded) {
    NoteAdded note = (NoteAdded) recorded.fact();
    String text = texts.read(note.body()).orElse("");
    return NAME.matcher(text)
        .results()
        .map(found -> new PersonId(found.group(1)))
        .distinct()
        .filter(person -> !recorded.by().equals(Actor.person(person.value())))
        .filter(this::maySee)
        .limit(MOST)
        .map(person -> new Name(person, note.message(), recorded.at()))
        .toList();
  }

  private boolean maySee(PersonId person) {
    return people
        .find(Caller.system(name()), person)
        .filter(p -> p.value().active())
        .filter(p -> p.value().holds(CaseRight.READ_CASES))
        .isPresent();
  }

  @Override
  public Outcome reconcile(History history, Names found, Instant now) {
    var concluded = new ArrayList<Conclusion>();
    var effects = new ArrayList<Effect>();
    for (Name name : found.names()) {
      String key = "mention/%s/%s".formatted(name.message(), name.person());
      concluded.add(new Conclusion(key, new Mentioned(name.person(), name.message()), name.at()));
      effects.add(AttentionWords.mentioned(name.person(), name.message(), name.at()));
    }
    return Outcome.of(concluded).withEffects(effects);
  }
}

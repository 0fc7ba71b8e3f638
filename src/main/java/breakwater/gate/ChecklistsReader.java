package breakwater.gate;

import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.gate.Checklists.Checklist;
import breakwater.gate.returns.Asked;
import breakwater.people.Tier;
import breakwater.playbook.Section;
import breakwater.playbook.SectionReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the playbook's section {@code checklists}. */
@Component
class ChecklistsReader implements SectionReader<Checklists> {
  private static final int MOST_ITEMS = 50;

  @Override
  public String name() {
    return "checklists";
  }

  @Override
  public Class<Checklists> type() {
    return Checklists.class;
  }

  @Override
  public Checklists read(Section section) {
    Section expedite = section.section("expedite");
    Set<Priority> priorities = expedite.anyOf("priorities", Priority.class);
    Set<Label> types = expedite.ids("types", Label::new);
    expedite.nothingElse();
    Words words = new Words(new HashMap<>(), new HashMap<>());
    var lists = new ArrayList<Checklist>();
    for (Section list : section.sections("lists")) {
      Checklist read = list(list, words);
      if (lists.stream().anyMatch(l -> l.tier() == read.tier() && l.type().equals(read.type()))) {
        throw list.fault("tier", "each tier and type once");
      }
      lists.add(read);
    }
    return new Checklists(
        priorities,
        types,
        List.copyOf(lists),
        Map.copyOf(words.labels()),
        Map.copyOf(words.questions()));
  }

  /** What items are called, and what the customer is asked for them. */
  private record Words(Map<Label, String> labels, Map<Label, String> questions) {}

  private static Checklist list(Section section, Words words) {
    Tier tier = section.oneOf("tier", Tier.class);
    Optional<Label> type = section.optionalId("type", Label::new);
    List<Section> items = section.sections("items");
    if (items.size() > MOST_ITEMS) {
      throw section.fault("items", "at most %d items".formatted(MOST_ITEMS));
    }
    Set<Label> ids = new HashSet<>();
    List<Demand> demands = items.stream().map(item -> demand(item, ids, words)).toList();
    section.nothingElse();
    return new Checklist(tier, type, demands);
  }

  private static Demand demand(Section section, Set<Label> ids, Words words) {
    Label id = section.id("id", Label::new);
    if (!ids.add(id)) {
      throw section.taken("id", "item of the list");
    }
    if (Told.is(id) || Asked.is(id) || id.equals(Gate.SIGNATURE) || id.equals(Gate.NEW_EVIDENCE)) {
      throw section.fault("id", "another id: this one has a meaning of its own");
    }
    words.labels().put(id, section.text("label"));
    section.hintVague("label");
    if (section.has("question")) {
      words.questions().put(id, section.text("question"));
    }
    Demand.Kind kind = section.oneOf("kind", Demand.Kind.class);
    Optional<Label> check =
        kind == Demand.Kind.AUTOMATIC ? Optional.of(check(section)) : Optional.empty();
    Demand demand = new Demand(id, kind, section.flag("required", true), check);
    section.nothingElse();
    return demand;
  }

  private static Label check(Section section) {
    Label check = section.id("check", Label::new);
    section.known("check", Arrays.stream(Check.values()).map(Check::name).toList());
    if (Check.named(check).isEmpty()) {
      throw section.fault(
          "check",
          "one of "
              + Arrays.stream(Check.values()).map(Check::name).collect(Collectors.joining(", ")));
    }
    return check;
  }
}

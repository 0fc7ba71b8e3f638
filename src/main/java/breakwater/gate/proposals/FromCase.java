package breakwater.gate.proposals;

import static java.util.Map.entry;

import breakwater.cases.CaseFact.Media;
import breakwater.cases.story.Message;
import breakwater.gate.EvidenceKind;
import breakwater.gate.document.Reproduction.Platform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The case's title, area and attributes, its files, and what was noted as progress. */
final class FromCase {
  private static final int LONGEST_SUMMARY = 200;

  /** Names of attributes that say what a part of the package asks. */
  private static final Map<String, Slot> ATTRIBUTES =
      Map.ofEntries(
          entry("version", Slot.SDK),
          entry("sdk", Slot.SDK),
          entry("platform", Slot.PLATFORM),
          entry("region", Slot.REGION),
          entry("repository", Slot.REPOSITORY),
          entry("since", Slot.SINCE),
          entry("workaround", Slot.WORKAROUND),
          entry("team-size", Slot.TEAM_SIZE),
          entry("seats", Slot.TEAM_SIZE));

  private FromCase() {}

  static Stream<Draft> read(Known known) {
    return Stream.of(title(known), attributes(known), told(known), files(known), tried(known))
        .flatMap(it -> it);
  }

  private static Stream<Draft> title(Known known) {
    return Stream.concat(
        known.title().stream()
            .map(title -> title.replaceAll("\\s+", " ").strip())
            .filter(title -> !title.isEmpty() && title.length() <= LONGEST_SUMMARY)
            .map(title -> Draft.part(Slot.SUMMARY, title, known.page("The case's title"))),
        known.area().stream()
            .map(area -> Draft.part(Slot.AREA, area.value(), known.page("The case's area"))));
  }

  private static Stream<Draft> attributes(Known known) {
    return known.attributes().entrySet().stream()
        .flatMap(
            it ->
                Optional.ofNullable(ATTRIBUTES.get(it.getKey())).stream()
                    .flatMap(slot -> attribute(known, slot, it)));
  }

  private static Stream<Draft> attribute(Known known, Slot slot, Map.Entry<String, String> it) {
    String value = slot == Slot.PLATFORM ? platform(it.getValue()) : it.getValue().strip();
    boolean fits = slot != Slot.TEAM_SIZE || value.matches("[0-9]{1,9}");
    return fits && !value.isEmpty()
        ? Stream.of(Draft.part(slot, value, named(known, it.getKey())))
        : Stream.empty();
  }

  /** One of the choices; empty = it is none. */
  private static String platform(String value) {
    return Stream.of(Platform.values())
        .map(Platform::name)
        .filter(value.strip()::equalsIgnoreCase)
        .findFirst()
        .orElse("");
  }

  /** What a team needs to be told, and an attribute of the same name says. */
  private static Stream<Draft> told(Known known) {
    return known.gate().items().stream()
        .flatMap(
            item ->
                item
                    .need()
                    .flatMap(need -> Optional.ofNullable(known.attributes().get(need)))
                    .filter(value -> !value.isBlank())
                    .map(value -> Draft.item(item, value, named(known, item.need().orElseThrow())))
                    .stream());
  }

  private static Source named(Known known, String attribute) {
    return known.page("The case's attribute " + attribute);
  }

  private static Stream<Draft> files(Known known) {
    Stream<Draft> pieces =
        known.messages().stream()
            .flatMap(it -> it.attachments().stream().flatMap(f -> file(known, it, f)));
    List<String> pictures =
        known.messages().stream()
            .flatMap(it -> it.attachments().stream())
            .filter(it -> it.media() == Media.IMAGE)
            .flatMap(it -> it.name().stream())
            .toList();
    Stream<Draft> ticked =
        pictures.isEmpty()
            ? Stream.empty()
            : Items.find(known.gate(), Items.SCREENSHOTS)
                .map(
                    item ->
                        Draft.item(
                            item, String.join(", ", pictures), known.page("Pictures on the case")))
                .stream();
    return Stream.concat(pieces, ticked);
  }

  private static Stream<Draft> file(Known known, Message message, Message.Attachment file) {
    Optional<EvidenceKind> kind =
        switch (file.media()) {
          case IMAGE -> Optional.of(EvidenceKind.SCREENSHOT);
          case VIDEO -> Optional.of(EvidenceKind.SESSION_REPLAY);
          case TEXT -> Optional.of(EvidenceKind.LOG);
          case AUDIO, OTHER -> Optional.empty();
        };
    return kind
        .filter(_ -> file.bytes() > 0)
        .flatMap(
            it ->
                file.name()
                    .map(
                        name ->
                            Draft.evidence(
                                it,
                                "%s, %s".formatted(name, size(file.bytes())),
                                new Source(
                                    "File %s with a message of %s"
                                        .formatted(name, Known.minute(message.at())),
                                    "/cases/%s/attachments/%s"
                                        .formatted(message.recordedOn(), file.id())))))
        .stream();
  }

  private static String size(long bytes) {
    if (bytes == 1) {
      return "1 byte";
    }
    return bytes < 1_000 ? bytes + " bytes" : Math.round(bytes / 1_000.0) + " kB";
  }

  private static Stream<Draft> tried(Known known) {
    String tried =
        known.moves().stream()
            .map(move -> move.what().replaceAll("\\s+", " ").strip())
            .filter(what -> !what.isEmpty())
            .collect(Collectors.joining("\n"));
    return tried.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Draft.part(
                Slot.TRIED,
                tried,
                new Source("Progress that was noted", "/cases/" + known.id() + "#timeline")));
  }
}

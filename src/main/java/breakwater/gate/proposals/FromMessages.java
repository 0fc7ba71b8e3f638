package breakwater.gate.proposals;

import breakwater.cases.Said.Direction;
import breakwater.cases.story.Message;
import breakwater.gate.EvidenceKind;
import breakwater.gate.quotes.Quote;
import breakwater.gate.quotes.Quotes;
import java.util.List;
import java.util.stream.Stream;

/** What the customer wrote, word for word; and what was last written to them. */
final class FromMessages {
  /** Of what the customer was told so much is quoted; the message says the rest. */
  private static final int LONGEST_WORD = 400;

  private FromMessages() {}

  static Stream<Draft> read(Known known) {
    return Stream.concat(
        known.messages().stream()
            .filter(it -> it.direction() == Direction.INBOUND && it.splitOff().isEmpty())
            .flatMap(it -> quotes(known, it)),
        told(known));
  }

  private static Stream<Draft> quotes(Known known, Message message) {
    Source source = known.said(message, "Message of the customer");
    List<Quote> quotes = message.body().map(Quotes::of).orElse(List.of());
    return quotes.stream().map(quote -> draft(quote, source));
  }

  private static Draft draft(Quote quote, Source source) {
    return switch (quote.kind()) {
      case STACK_TRACE, ERROR_MESSAGE ->
          Draft.evidence(EvidenceKind.ERROR_MESSAGE, quote.text(), source);
      case LOG -> Draft.evidence(EvidenceKind.LOG, quote.text(), source);
      case SESSION_REPLAY -> Draft.evidence(EvidenceKind.SESSION_REPLAY, quote.text(), source);
      case VERSION -> Draft.part(Slot.SDK, quote.text(), source);
      case PLATFORM -> Draft.part(Slot.PLATFORM, quote.text(), source);
      case REGION -> Draft.part(Slot.REGION, quote.text(), source);
      case STEPS -> Draft.part(Slot.STEPS, quote.text(), source);
      case EXPECTED -> Draft.part(Slot.EXPECTED, quote.text(), source);
      case ACTUAL -> Draft.part(Slot.ACTUAL, quote.text(), source);
      case REPRODUCIBILITY -> Draft.part(Slot.REPRODUCIBILITY, quote.text(), source);
      case SINCE -> Draft.part(Slot.SINCE, quote.text(), source);
      case CANNOT_DO -> Draft.part(Slot.CANNOT_DO, quote.text(), source);
      case WORKAROUND -> Draft.part(Slot.WORKAROUND, quote.text(), source);
    };
  }

  private static Stream<Draft> told(Known known) {
    return known.messages().reversed().stream()
        .filter(it -> it.direction() == Direction.OUTBOUND && !it.automatic())
        .findFirst()
        .flatMap(
            it ->
                it.body()
                    .filter(body -> !body.isBlank())
                    .map(
                        body ->
                            Draft.part(
                                Slot.KNOWS, shortened(body), known.said(it, "Our last reply"))))
        .stream();
  }

  private static String shortened(String body) {
    String plain = body.strip();
    return plain.length() <= LONGEST_WORD ? plain : plain.substring(0, LONGEST_WORD) + "…";
  }
}

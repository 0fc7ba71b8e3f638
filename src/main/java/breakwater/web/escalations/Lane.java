package breakwater.web.escalations;

import breakwater.cases.CaseId;
import breakwater.escalation.BoardRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A column of the board.
 *
 * @param empty what it says when nothing stands in it
 * @param cards the most urgent first, then the oldest
 */
record Lane(String name, String empty, List<Card> cards) {
  private static final Comparator<BoardRow> ORDER =
      Comparator.comparing(BoardRow::priority).thenComparing(BoardRow::raisedAt);

  /**
   * An escalation on the board.
   *
   * @param title what its case is about; empty = erased
   */
  record Card(BoardRow row, String title) {}

  static List<Lane> of(List<BoardRow> rows, Map<CaseId, String> titles) {
    return List.of(
        lane("Raised", "Nothing waits to be claimed.", Place.RAISED, rows, titles),
        lane(
            "Claimed",
            "What somebody has accepted, before work begins.",
            Place.CLAIMED,
            rows,
            titles),
        lane("Started", "Nobody works on one now.", Place.STARTED, rows, titles),
        lane("Back with support", "Nothing was bounced back.", Place.BACK, rows, titles),
        lane("Decided", "What has a decision, until it is resolved.", Place.DECIDED, rows, titles));
  }

  private static Lane lane(
      String name, String empty, Place place, List<BoardRow> rows, Map<CaseId, String> titles) {
    return new Lane(
        name,
        empty,
        rows.stream()
            .filter(row -> Place.of(row) == place)
            .sorted(ORDER)
            .map(row -> new Card(row, titles.getOrDefault(row.caseId(), "(erased)")))
            .toList());
  }

  private enum Place {
    RAISED,
    CLAIMED,
    STARTED,
    BACK,
    DECIDED,
    NONE;

    static Place of(BoardRow row) {
      return switch (row.state()) {
        case BOUNCED_BACK -> BACK;
        case RAISED -> RAISED;
        case CLAIMED -> row.decision().isPresent() ? DECIDED : CLAIMED;
        case STARTED -> row.decision().isPresent() ? DECIDED : STARTED;
        case RESOLVED, CLOSED, WITHDRAWN -> NONE;
      };
    }
  }
}

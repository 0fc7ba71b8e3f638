package breakwater.playbook.versions;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one text differs from another, line by line.
 *
 * @param lines all of both, in order; what both have stands once
 */
public record Difference(List<Line> lines) {

  /**
   * @param before its number in the older text, from 1
   * @param after its number in the newer text, from 1
   */
  public record Line(Kind kind, Optional<Integer> before, Optional<Integer> after, String text) {}

  /** Where a line stands. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /** How two texts differ. */
  public static Difference between(String before, String after) {
    var lines = new ArrayList<Line>();
    int[] at = {0, 0};
    for (AbstractDelta<String> part :
        DiffUtils.diff(before.lines().toList(), after.lines().toList(), true).getDeltas()) {
      if (part.getType() == DeltaType.EQUAL) {
        part.getSource()
            .getLines()
            .forEach(
                line ->
                    lines.add(
                        new Line(Kind.SAME, Optional.of(++at[0]), Optional.of(++at[1]), line)));
      } else {
        part.getSource()
            .getLines()
            .forEach(
                line ->
                    lines.add(
                        new Line(Kind.REMOVED, Optional.of(++at[0]), Optional.empty(), line)));
        part.getTarget()
            .getLines()
            .forEach(
                line ->
                    lines.add(new Line(Kind.ADDED, Optional.empty(), Optional.of(++at[1]), line)));
      }
    }
    return new Difference(List.copyOf(lines));
  }

  public long added() {
    return lines.stream().filter(line -> line.kind() == Kind.ADDED).count();
  }

  public long removed() {
    return lines.stream().filter(line -> line.kind() == Kind.REMOVED).count();
  }

  /** What changed, each with a few of the lines around it. */
  public List<List<Line>> hunks(int around) {
    var hunks = new ArrayList<List<Line>>();
    var hunk = new ArrayList<Line>();
    int end = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (isNearChange(i, around)) {
        if (end != i - 1 && !hunk.isEmpty()) {
          hunks.add(List.copyOf(hunk));
          hunk.clear();
        }
        hunk.add(lines.get(i));
        end = i;
      }
    }
    if (!hunk.isEmpty()) {
      hunks.add(List.copyOf(hunk));
    }
    return hunks;
  }

  private boolean isNearChange(int at, int around) {
    return lines.subList(Math.max(0, at - around), Math.min(lines.size(), at + around + 1)).stream()
        .anyMatch(line -> line.kind() != Kind.SAME);
  }
}

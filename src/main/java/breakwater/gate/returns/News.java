package breakwater.gate.returns;

import breakwater.gate.document.Part;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What has come since something was named as missing. What was there before is not among it. */
public final class News {
  private final Set<Part> parts = EnumSet.noneOf(Part.class);
  private boolean evidence;
  private boolean customerWrote;

  /** A piece was added. */
  public void evidenceCame() {
    evidence = true;
  }

  /** These parts of the package say something else than before. */
  public void changed(Collection<Part> changed) {
    parts.addAll(changed);
  }

  public void customerWrote() {
    customerWrote = true;
  }

  public boolean hasEvidence() {
    return evidence;
  }

  /** Whether any of these parts says something else. */
  public boolean hasAnyOf(Collection<Part> wanted) {
    return wanted.stream().anyMatch(parts::contains);
  }

  public boolean hasWordsOfCustomer() {
    return customerWrote;
  }
}

package breakwater.cases;

import breakwater.journal.View;
import java.util.Set;

/** A view that shows cases: what all of these say of themselves. */
public abstract class ViewOfCases implements View {
  private final String name;
  private final int shape;
  private final Set<Class<?>> shows;

  /** For the parameters see {@link View}. */
  protected ViewOfCases(String name, int shape, Set<Class<?>> shows) {
    this.name = name;
    this.shape = shape;
    this.shows = Set.copyOf(shows);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int shape() {
    return shape;
  }

  @Override
  public final String subjects() {
    return Case.SUBJECT;
  }

  @Override
  public final Set<Class<?>> shows() {
    return shows;
  }
}

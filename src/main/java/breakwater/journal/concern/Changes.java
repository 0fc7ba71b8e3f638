package breakwater.journal.concern;

import breakwater.journal.Subject;
import org.springframework.stereotype.Service;

/** Changes of single things that reconcilers read beside histories. */
@Service
public class Changes {
  private final ChangeTable table;

  Changes(ChangeTable table) {
    this.table = table;
  }

  /** Lets those look again whom this {@link Concern}s. Call it in the transaction of the change. */
  public void changed(Subject thing) {
    table.changed(thing);
  }
}

package breakwater.cases.outages;

import breakwater.cases.CaseId;
import breakwater.cases.CaseRight;
import breakwater.people.Caller;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases an outage touches: those that were open while it lasted, or are while it runs. */
@Service
@Transactional(readOnly = true)
public class TouchedCases {
  /** So many are counted; more are "more than". */
  public static final int MOST_COUNTED = 1_000;

  private final TouchedTable table;

  TouchedCases(TouchedTable table) {
    this.table = table;
  }

  /** The newest first. */
  public List<CaseId> list(Caller caller, Outage outage, int limit) {
    caller.must(CaseRight.READ_CASES);
    return outage.withdrawn() ? List.of() : table.list(caller, outage, limit);
  }

  /** Not more than {@value #MOST_COUNTED}. */
  public int count(Caller caller, Outage outage) {
    caller.must(CaseRight.READ_CASES);
    return outage.withdrawn() ? 0 : table.count(caller, outage, MOST_COUNTED);
  }
}

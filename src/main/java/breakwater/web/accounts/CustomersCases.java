package breakwater.web.accounts;

import breakwater.accounts.AccountId;
import breakwater.cases.Status;
import breakwater.cases.list.CaseFilter;
import breakwater.cases.list.CaseFilter.Sort;
import breakwater.cases.list.CaseItem;
import breakwater.cases.list.CaseList;
import breakwater.journal.Answer;
import breakwater.people.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The cases of one account: what is open, what to look at first above; what is over, newest first.
 */
@Component
class CustomersCases {
  private final CaseList cases;

  CustomersCases(CaseList cases) {
    this.cases = cases;
  }

  List<CaseItem> open(Caller caller, AccountId account, int most) {
    return read(caller, account, true, Sort.RANK, most);
  }

  List<CaseItem> over(Caller caller, AccountId account, int most) {
    return read(caller, account, false, Sort.OPENED, most);
  }

  private List<CaseItem> read(
      Caller caller, AccountId account, boolean unfinished, Sort sort, int most) {
    Set<Status> statuses =
        Arrays.stream(Status.values())
            .filter(status -> status.unfinished() == unfinished)
            .collect(Collectors.toSet());
    var filter =
        new CaseFilter(
            statuses,
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(account),
            Optional.empty(),
            Optional.empty(),
            sort);
    return cases.read(caller, filter, Optional.empty(), most)
            instanceof Answer.Done<CaseList.Part>(CaseList.Part part)
        ? part.items()
        : List.of();
  }
}

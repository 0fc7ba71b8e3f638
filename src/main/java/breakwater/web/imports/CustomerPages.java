package breakwater.web.imports;

import breakwater.intake.customers.CustomerImport;
import breakwater.intake.customers.CustomerReport;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Brings accounts in from a table. The file is the body of the request. */
@Controller
@RequestMapping("/imports/accounts")
class CustomerPages {
  private final CustomerImport customers;

  CustomerPages(CustomerImport customers) {
    this.customers = customers;
  }

  @GetMapping
  String look(Visit visit) {
    visit.show("shipped", customers.shipped()).show("most", CustomerImport.MOST_ROWS);
    return "imports/accounts";
  }

  @PostMapping
  String start(
      Visit visit,
      @RequestParam(defaultValue = "") String mapping,
      @RequestParam(defaultValue = "") String own)
      throws IOException {
    return read(visit, Fields.text(own).orElse(mapping), true);
  }

  /** A script sends only the beginning of a large file: its last row may be cut off. */
  @PostMapping("/preview")
  String preview(
      Visit visit,
      @RequestParam(defaultValue = "") String mapping,
      @RequestParam(defaultValue = "") String own)
      throws IOException {
    return read(visit, Fields.text(own).orElse(mapping), false);
  }

  private String read(Visit visit, String mapping, boolean keep) throws IOException {
    return switch (customers.read(
        visit.caller(), mapping, visit.request().getInputStream(), keep)) {
      case Answer.Refused<CustomerReport>(Refusal refusal) -> {
        visit.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        visit.show("problems", List.of(refusal.sentence()));
        yield "imports/preview :: refused";
      }
      case Answer.Done<CustomerReport>(CustomerReport report) -> {
        visit.show("report", report).show("kept", keep);
        yield "imports/accounts-report :: report";
      }
    };
  }
}

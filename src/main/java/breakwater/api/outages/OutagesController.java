package breakwater.api.outages;

import breakwater.api.outages.OutageRequests.ChangedOutage;
import breakwater.api.outages.OutageRequests.DeclaredOutage;
import breakwater.cases.outages.Outage;
import breakwater.cases.outages.OutageId;
import breakwater.cases.outages.Outages;
import breakwater.cases.outages.TouchedCases;
import breakwater.http.Cursor;
import breakwater.http.Etag;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.journal.Clock;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/outages")
@Tag(
    name = "outages",
    description = "Times in which something of ours did not work: promises may depend on them.")
class OutagesController {
  private final Outages outages;
  private final TouchedCases touched;
  private final Clock clock;

  OutagesController(Outages outages, TouchedCases touched, Clock clock) {
    this.touched = touched;
    this.outages = outages;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "List outages, the latest first")
  Paging<OutageBody> listOutages(Caller caller, Page page) {
    Instant now = clock.now();
    return Paging.of(
        outages
            .list(caller, page.after().map(after -> after.of(1).id(0, OutageId::new)), page.rows())
            .stream()
            .map(outage -> OutageBody.of(outage, now))
            .toList(),
        page,
        outage -> Cursor.of(outage.id()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read an outage")
  ResponseEntity<OutageBody> getOutage(Caller caller, @PathVariable OutageId id) {
    return answer(outages.find(caller, id).orThrow());
  }

  @GetMapping("/{id}/cases")
  @Operation(
      summary = "The cases that an outage touches",
      description =
          "By account and area: those that are unfinished while it runs, or were while it did; the"
              + " newest first.")
  TouchedBody getTouchedCases(Caller caller, @PathVariable OutageId id) {
    Outage outage = outages.find(caller, id).orThrow();
    return new TouchedBody(
        touched.count(caller, outage), touched.list(caller, outage, TouchedCases.MOST_COUNTED));
  }

  @GetMapping("/{id}/history")
  @Operation(summary = "Who said what of an outage, the latest first")
  SayingsBody getOutageHistory(Caller caller, @PathVariable OutageId id) {
    outages.find(caller, id).orThrow();
    return SayingsBody.of(outages.sayings(caller, id));
  }

  @PostMapping
  @Operation(
      summary = "Declare an outage",
      description =
          "It begins and ends by itself. What lies before now counts from now on: nobody could keep"
              + " a promise of which nobody knew.")
  ResponseEntity<OutageBody> declareOutage(Caller caller, @Valid @RequestBody DeclaredOutage body) {
    Outage declared = outages.declare(caller, body.draft()).orThrow();
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(Etag.of(declared.version()))
        .body(OutageBody.of(declared, clock.now()));
  }

  @PatchMapping("/{id}")
  @Operation(summary = "Change an outage")
  ResponseEntity<OutageBody> changeOutage(
      Caller caller, Seen seen, @PathVariable OutageId id, @Valid @RequestBody ChangedOutage body) {
    return answer(outages.change(caller, id, seen, body::over).orThrow());
  }

  @PostMapping("/{id}/end")
  @Operation(summary = "Say that an outage is over now")
  ResponseEntity<OutageBody> endOutage(Caller caller, Seen seen, @PathVariable OutageId id) {
    return answer(outages.end(caller, id, seen).orThrow());
  }

  @PostMapping("/{id}/withdrawal")
  @Operation(summary = "Take back an outage that was declared in error")
  ResponseEntity<OutageBody> withdrawOutage(Caller caller, Seen seen, @PathVariable OutageId id) {
    return answer(outages.withdraw(caller, id, seen).orThrow());
  }

  private ResponseEntity<OutageBody> answer(Outage outage) {
    return Etag.ok(OutageBody.of(outage, clock.now()), outage.version());
  }
}

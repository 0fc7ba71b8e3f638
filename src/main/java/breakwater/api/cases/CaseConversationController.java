package breakwater.api.cases;

import breakwater.api.cases.Words.MessageBody;
import breakwater.cases.AttachmentId;
import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.cases.MessageId;
import breakwater.cases.story.CaseStory;
import breakwater.cases.story.Event;
import breakwater.cases.story.FileNames;
import breakwater.cases.story.Message;
import breakwater.http.Cursor;
import breakwater.http.Etag;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "cases")
class CaseConversationController {
  private final Cases cases;
  private final CaseStory story;

  CaseConversationController(Cases cases, CaseStory story) {
    this.cases = cases;
    this.story = story;
  }

  /** What became of something that was said. */
  @Schema(name = "Said")
  record SaidView(CaseId caseId, @Schema(example = "m2") MessageId messageId, long version) {}

  @PostMapping("/messages")
  @Operation(summary = "Reply to the customer, or add a note")
  ResponseEntity<SaidView> addMessage(
      Caller caller, Seen seen, @PathVariable CaseId id, @Valid @RequestBody MessageBody body) {
    Case after = cases.say(caller, id, seen, body.said(), body.promisedUntil()).orThrow();
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(Etag.of(after.version()))
        .body(new SaidView(id, after.conversation().last(), after.version()));
  }

  @GetMapping("/messages")
  @Operation(summary = "What was said, in the order in which it was said")
  Paging<Message> listMessages(Caller caller, Page page, @PathVariable CaseId id) {
    long after = page.after().map(cursor -> cursor.of(1).number(0)).orElse(0L);
    return Paging.of(
        story.messages(caller, id, after, page.rows()).orThrow(),
        page,
        last -> Cursor.of(after + page.limit()));
  }

  @GetMapping("/history")
  @Operation(summary = "What happened, in the order in which it was recorded")
  Paging<Event> listHistory(Caller caller, Page page, @PathVariable CaseId id) {
    long after = page.after().map(cursor -> cursor.of(1).number(0)).orElse(0L);
    return Paging.of(
        story.events(caller, id, after, page.rows()).orThrow(),
        page,
        event -> Cursor.of(event.version()));
  }

  /** Never shown by a browser as a page of ours: always a download, and without any rights. */
  @GetMapping("/attachments/{attachment}")
  @Operation(summary = "The content of a file that came with a message")
  ResponseEntity<byte[]> getAttachment(
      Caller caller, @PathVariable CaseId id, @PathVariable AttachmentId attachment) {
    CaseStory.File file = story.attachment(caller, id, attachment).orThrow();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(FileNames.safe(file.name()), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(file.data());
  }
}

package breakwater.web.cases;

import breakwater.cases.AttachmentId;
import breakwater.cases.CaseId;
import breakwater.cases.MessageId;
import breakwater.cases.story.CaseStory;
import breakwater.cases.story.FileNames;
import breakwater.cases.story.Message;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.web.Visit;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What came with a message, and very long messages. Only pictures that cannot hold a script are
 * shown; everything else is handed over to be saved.
 */
@Controller
class FilePages {
  private final CaseStory story;

  FilePages(CaseStory story) {
    this.story = story;
  }

  @GetMapping("/cases/{id}/attachments/{attachment}")
  ResponseEntity<byte[]> attachment(
      Visit visit, @PathVariable CaseId id, @PathVariable AttachmentId attachment) {
    CaseStory.File file = story.attachment(visit.caller(), id, attachment).orThrow();
    Optional<Picture> picture = Picture.of(file.data());
    ContentDisposition disposition =
        (picture.isPresent() ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(FileNames.safe(file.name()), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .header("Content-Disposition", disposition.toString())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .contentType(
            picture
                .map(it -> MediaType.parseMediaType(it.mediaType()))
                .orElse(MediaType.APPLICATION_OCTET_STREAM))
        .body(file.data());
  }

  @GetMapping("/cases/{id}/messages/{message}")
  ResponseEntity<String> message(
      Visit visit, @PathVariable CaseId id, @PathVariable MessageId message) {
    String body =
        story
            .message(visit.caller(), id, message)
            .orThrow()
            .flatMap(Message::body)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.notFound(
                            "message-unknown",
                            "Case %s has no message %s; it may have been erased."
                                .formatted(id, message))));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .body(body);
  }
}

package breakwater.api.messages;

import breakwater.http.Etag;
import breakwater.intake.Intake;
import breakwater.intake.Receipt;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/messages")
@Tag(name = "messages", description = "Anything inbound.")
class MessagesController {
  private final Intake intake;

  MessagesController(Intake intake) {
    this.intake = intake;
  }

  @PostMapping
  @Operation(
      summary = "Hand in a message",
      description =
          "A message of a known conversation joins its case; any other opens one. Handing in the"
              + " same message again answers 200 with what became of the first. What a customer"
              + " says is always taken: for a conversation whose case is restricted, a caller who"
              + " may not see it is answered 202 with the outcome TAKEN and nothing about the case,"
              + " and of the message only the words are kept, no attributes. A message of another"
              + " direction is refused to such a caller, as for a conversation that is not there.")
  @ApiResponse(responseCode = "201", description = "It opened a case, or was appended to one.")
  @ApiResponse(responseCode = "200", description = "It was received before.")
  @ApiResponse(responseCode = "202", description = "It was taken; where to is not shown to you.")
  ResponseEntity<ReceiptBody> receiveMessage(Caller caller, @Valid @RequestBody MessageBody body) {
    Receipt receipt = intake.receive(caller, body.inbound()).orThrow();
    if (!intake.isShownTo(caller, receipt)) {
      return ResponseEntity.accepted().body(ReceiptBody.TAKEN);
    }
    HttpStatus status =
        receipt.outcome() == Receipt.Outcome.DUPLICATE ? HttpStatus.OK : HttpStatus.CREATED;
    return ResponseEntity.status(status)
        .eTag(Etag.of(receipt.version()))
        .body(ReceiptBody.of(receipt));
  }
}

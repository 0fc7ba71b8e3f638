package breakwater.api.messages;

import breakwater.accounts.Sender;
import breakwater.api.cases.AttributeNames;
import breakwater.api.cases.FileBody;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.cases.Said.Direction;
import breakwater.cases.Upload;
import breakwater.http.Malformed;
import breakwater.intake.Inbound;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A message from elsewhere, as programs send it. */
@Schema(name = "InboundMessage")
record MessageBody(
    @NotNull @Schema(description = "The system or channel it comes from", example = "zendesk")
        Label source,
    @NotBlank
        @Size(max = 500)
        @Schema(
            description = "How the source names it: the same name is the same message",
            example = "msg-991")
        String externalId,
    @Schema(
            description = "How the source names what it belongs to; left out = it begins its own",
            example = "ticket-412")
        Optional<@Size(min = 1, max = 500) String> conversation,
    @NotNull @Schema(example = "INBOUND") Direction direction,
    Optional<@Valid Company> account,
    @Schema(description = "Who of the customer wrote it") Optional<@Valid From> from,
    @Schema(description = "The title of a new case", example = "Export fails")
        Optional<@Size(max = Inbound.LONGEST_TITLE) String> subject,
    @Schema(example = "Each export ends with error 500 since this morning.")
        Optional<@Size(max = Inbound.LONGEST_BODY) String> body,
    @Schema(description = "true = a machine wrote it, so it is no answer", example = "false")
        Optional<Boolean> automatic,
    @Schema(description = "Of a new case; left out = MEDIUM", example = "MEDIUM")
        Optional<Priority> priority,
    @Schema(
            description =
                "Left out = now. One that lies ahead of our clock counts as now, so that it moves"
                    + " no promise; the history keeps that it was claimed",
            example = "2026-11-21T09:00:00Z")
        Optional<Instant> sentAt,
    @Schema(example = "{\"product\": \"exports\"}")
        Optional<
                @Size(max = AttributeNames.MOST) Map<
                    String, @NotNull @Size(max = AttributeNames.LONGEST_VALUE) String>>
            attributes,
    Optional<@Size(max = Upload.MOST_FILES) List<@NotNull @Valid FileBody>> attachments) {

  /** Before this nobody had a ticket system that still has something to say. */
  private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");

  /** The account, as the source names it. */
  record Company(
      @NotBlank @Size(max = 200) @Schema(example = "acme") String externalId,
      @Schema(example = "Acme GmbH") Optional<@Size(min = 1, max = 200) String> name) {}

  /** A person of the customer. */
  record From(
      @NotNull
          @Size(max = 254)
          @Pattern(regexp = "[^@\\s]+@[^@\\s]+")
          @Schema(example = "jo@acme.example")
          String email,
      @Schema(example = "Jo") Optional<@Size(max = 200) String> name) {}

  Inbound inbound() {
    if (subject.orElse("").isBlank() && body.orElse("").isBlank() && attachments.isEmpty()) {
      throw Malformed.value("/body", "A message has a body, a subject or an attachment.");
    }
    if (sentAt.filter(EARLIEST::isAfter).isPresent()) {
      throw Malformed.value("/sentAt", "A message was sent in 1980 or later.");
    }
    return new Inbound(
        source,
        externalId,
        conversation,
        direction,
        account.map(a -> new Sender.Company(a.externalId(), a.name())),
        from.map(f -> new Sender.Person(f.email(), f.name())),
        subject,
        body.orElse(""),
        automatic.orElse(false),
        priority,
        sentAt,
        AttributeNames.of(attributes),
        FileBody.uploads(attachments));
  }
}

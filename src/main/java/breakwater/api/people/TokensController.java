package breakwater.api.people;

import breakwater.http.Paging;
import breakwater.http.repeat.SentOnce;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.signin.Scope;
import breakwater.people.signin.Token;
import breakwater.people.signin.Tokens;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people/{id}/tokens")
@Tag(name = "tokens", description = "Keys to this API, each of one person.")
class TokensController {
  private final Tokens tokens;

  TokensController(Tokens tokens) {
    this.tokens = tokens;
  }

  /** What a token is to be for. */
  record NewToken(
      @NotBlank @Size(max = 100) @Schema(example = "Import from the old desk") String name,
      @NotEmpty @Schema(example = "[\"READ\", \"WRITE\"]") Set<Scope> scopes,
      @Schema(description = "Left out = never", example = "2036-01-31T12:00:00Z")
          Optional<Instant> expiresAt) {}

  /** A token with its secret, which is shown here and never again. */
  record IssuedToken(Token token, @Schema(example = "bw_…") String secret) {}

  @GetMapping
  @Operation(summary = "List the tokens of a person")
  Paging<Token> listTokens(Caller caller, @PathVariable PersonId id) {
    return Paging.last(tokens.list(caller, id).orThrow());
  }

  @PostMapping
  @Operation(summary = "Make a token", description = "Its secret is shown in this answer only.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<IssuedToken> issueToken(
      Caller caller,
      HttpServletRequest request,
      @PathVariable PersonId id,
      @Valid @RequestBody NewToken body) {
    SentOnce.mark(request);
    Tokens.Issued issued =
        tokens.issue(caller, id, body.name(), body.scopes(), body.expiresAt()).orThrow();
    return ResponseEntity.created(
            URI.create("/api/v1/people/%s/tokens/%s".formatted(id, issued.token().id())))
        .body(new IssuedToken(issued.token(), issued.secret().value()));
  }

  @DeleteMapping("/{token}")
  @Operation(summary = "Revoke a token")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  ResponseEntity<Void> revokeToken(
      Caller caller, @PathVariable PersonId id, @PathVariable String token) {
    tokens.revoke(caller, id, token).orThrow();
    return ResponseEntity.noContent().build();
  }
}

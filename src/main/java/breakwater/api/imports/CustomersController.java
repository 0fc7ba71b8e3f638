package breakwater.api.imports;

import breakwater.http.SentFile;
import breakwater.intake.customers.CustomerImport;
import breakwater.intake.customers.CustomerMapping;
import breakwater.intake.customers.CustomerReport;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/imports/accounts")
@Tag(name = "imports", description = "History brought in from files.")
class CustomersController {
  private static final String MAPPING =
      "Left out = the shipped mapping; its name; or a mapping as JSON, see docs/imports.md";
  private static final String EXAMPLE = "id,name,tier,revenue\n17,Acme GmbH,VIP,120000\n";

  private final CustomerImport customers;

  CustomersController(CustomerImport customers) {
    this.customers = customers;
  }

  @PostMapping
  @Operation(
      summary = "Bring accounts in from a table",
      description =
          "CSV, JSON Lines or a JSON list, at most 10,000 rows, done when it answers. Good rows are"
              + " kept, bad ones listed with line and reason; a repeat changes only what differs.")
  @Parameter(
      name = "mapping",
      in = ParameterIn.QUERY,
      description = MAPPING,
      schema = @Schema(type = "string", example = "crm-accounts"))
  @RequestBody(
      content =
          @Content(mediaType = "text/csv", schema = @Schema(type = "string", example = EXAMPLE)))
  CustomerReport importAccounts(Caller caller, HttpServletRequest request) throws IOException {
    SentFile upload = SentFile.of(request);
    return customers.read(caller, upload.field("mapping"), upload.content(), true).orThrow();
  }

  @PostMapping("/preview")
  @Operation(summary = "What a table of accounts would change, without keeping anything")
  @Parameter(
      name = "mapping",
      in = ParameterIn.QUERY,
      description = MAPPING,
      schema = @Schema(type = "string", example = "crm-accounts"))
  @RequestBody(
      content =
          @Content(mediaType = "text/csv", schema = @Schema(type = "string", example = EXAMPLE)))
  CustomerReport previewAccounts(Caller caller, HttpServletRequest request) throws IOException {
    SentFile upload = SentFile.of(request);
    return customers.read(caller, upload.field("mapping"), upload.content(), false).orThrow();
  }

  @GetMapping("/mapping")
  @Operation(summary = "The shipped mapping of accounts, to begin one's own from")
  CustomerMapping getAccountMapping(Caller caller) {
    return customers.shipped();
  }
}

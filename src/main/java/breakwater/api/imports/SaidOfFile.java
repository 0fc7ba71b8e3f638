package breakwater.api.imports;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A file of history with what is said of it, for the description of the API. */
@Parameter(
    name = "mapping",
    in = ParameterIn.QUERY,
    description = SaidOfFile.MAPPING,
    schema = @Schema(type = "string", example = "text-tickets"))
@Parameter(
    name = "source",
    in = ParameterIn.QUERY,
    description = SaidOfFile.SOURCE,
    schema = @Schema(type = "string", example = "shop-desk"))
@Parameter(
    name = "fileName",
    in = ParameterIn.QUERY,
    description = SaidOfFile.FILE_NAME,
    schema = @Schema(type = "string", example = "tickets.csv"))
@RequestBody(
    content =
        @Content(
            mediaType = "text/csv",
            schema =
                @Schema(
                    type = "string",
                    example = "text,label\nThe printer is on fire,Hardware\n")))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface SaidOfFile {
  String MAPPING =
      "The name of a shipped mapping, or a mapping as JSON; a form may carry it as the part"
          + " 'mapping' before the part 'file'.";

  String SOURCE =
      "The system that the file comes from, in letters, digits and dashes; without it, the mapping"
          + " says it. With the key of a case it tells which case is meant.";

  String FILE_NAME =
      "How the file is called; without it, as the part 'file' of a form is. It names the source"
          + " where neither the columns nor you do.";
}

package breakwater.api.cases;

import breakwater.cases.Upload;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;

/** A file that comes with a message. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FileBody(
    @NotBlank
        @Schema(
            description =
                "Of one longer than "
                    + Upload.LONGEST_NAME
                    + " characters the beginning is kept,"
                    + " and its ending, such as .log",
            example = "error.png")
        String name,
    @Schema(
            description =
                "As the sender declares it. Its parameters, such as a charset, are cut; what is"
                    + " missing or no media type becomes "
                    + Upload.UNKNOWN_TYPE,
            example = "text/plain; charset=utf-8")
        Optional<String> contentType,
    @NotNull @Schema(description = "At most 10 MB when decoded", example = "iVBORw0KGgo=")
        byte[] base64) {

  public static List<Upload> uploads(Optional<List<FileBody>> files) {
    return files.orElse(List.of()).stream()
        .map(
            file ->
                new Upload(file.name, file.contentType.orElse(Upload.UNKNOWN_TYPE), file.base64))
        .toList();
  }
}

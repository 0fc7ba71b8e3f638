package breakwater.api.cases;

import breakwater.cases.Upload;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
    @NotNull
        @Size(max = 127)
        @Pattern(regexp = "[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+")
        @Schema(example = "image/png")
        String contentType,
    @NotNull @Schema(description = "At most 10 MB when decoded", example = "iVBORw0KGgo=")
        byte[] base64) {

  public static List<Upload> uploads(Optional<List<FileBody>> files) {
    return files.orElse(List.of()).stream()
        .map(file -> new Upload(file.name, file.contentType, file.base64))
        .toList();
  }
}

package breakwater.http.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.StringHttpMessageConverter;

/**
 * Reads a body that is text, such as YAML, in UTF-8 unless another encoding is declared. What is
 * not written in it is refused: replaced by a sign for the unreadable, it would be kept as such.
 */
final class TextConverter extends StringHttpMessageConverter {
  TextConverter() {
    super(StandardCharsets.UTF_8);
    setWriteAcceptCharset(false);
  }

  /**
   * @throws CharacterCodingException when bytes of it are none of the encoding
   */
  @Override
  protected String readInternal(Class<? extends String> type, HttpInputMessage input)
      throws IOException {
    Charset charset =
        Optional.ofNullable(input.getHeaders().getContentType())
            .map(MediaType::getCharset)
            .orElse(StandardCharsets.UTF_8);
    return charset.newDecoder().decode(ByteBuffer.wrap(input.getBody().readAllBytes())).toString();
  }
}

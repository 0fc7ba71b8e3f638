package breakwater.http.json;

import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a request; of one that is wrong in several places, all of them are said. */
final class BodyConverter extends JacksonJsonHttpMessageConverter {
  /** In bytes; of what is wrong with a longer body, only the first is said. */
  private static final int MOST = 1_000_000;

  private final JsonMapper mapper;
  private final Supplier<Validator> validator;

  BodyConverter(JsonMapper mapper, Supplier<Validator> validator) {
    super(mapper);
    this.mapper = mapper;
    this.validator = validator;
  }

  @Override
  public Object read(
      ResolvableType type, HttpInputMessage input, @Nullable Map<String, Object> hints)
      throws IOException {
    byte[] begin = input.getBody().readNBytes(MOST);
    try {
      return super.read(type, new Again(input, begin), hints);
    } catch (HttpMessageNotReadableException e) {
      if (e.getCause() instanceof DatabindException first && begin.length < MOST) {
        throw new Faults(mapper, getJavaType(type.getType(), null), validator.get())
            .of(begin, first);
      }
      throw e;
    }
  }

  /** The same message, of which the beginning was read already. */
  private record Again(HttpInputMessage message, byte[] begin) implements HttpInputMessage {
    @Override
    public InputStream getBody() throws IOException {
      return new SequenceInputStream(new ByteArrayInputStream(begin), message.getBody());
    }

    @Override
    public HttpHeaders getHeaders() {
      return message.getHeaders();
    }
  }
}

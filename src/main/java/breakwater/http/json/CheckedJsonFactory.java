package breakwater.http.json;

import java.io.InputStream;
import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Makes parsers that accept only so much, and only text that can be kept. */
final class CheckedJsonFactory extends JsonFactory {
  private static final long serialVersionUID = 1;

  /** Depth 64: none of our bodies nests deeper than 8. 25 MB of base64 fit into one string. */
  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(64)
          .maxStringLength(40_000_000)
          .maxNumberLength(100)
          .maxNameLength(1_000)
          .build();

  CheckedJsonFactory() {
    super(
        JsonFactory.builder()
            .streamReadConstraints(BOUNDS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION));
  }

  @Override
  public JsonParser createParser(ObjectReadContext context, InputStream in) {
    return new CheckedParser(super.createParser(context, in));
  }

  @Override
  public JsonParser createParser(ObjectReadContext context, Reader in) {
    return new CheckedParser(super.createParser(context, in));
  }

  @Override
  public JsonParser createParser(ObjectReadContext context, byte[] in, int offset, int length) {
    return new CheckedParser(super.createParser(context, in, offset, length));
  }

  @Override
  public JsonParser createParser(ObjectReadContext context, String in) {
    return new CheckedParser(super.createParser(context, in));
  }
}

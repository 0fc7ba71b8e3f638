package breakwater.behaviour;

import java.util.LinkedHashMap;
import java.util.Map;

/** A message as a channel hands it in; each one is another message unless it says otherwise. */
final class Inbox {
  private final Map<String, Object> body = new LinkedHashMap<>();

  private Inbox(String conversation) {
    body.put("source", "mail");
    body.put("externalId", Product.unique("message"));
    body.put("conversation", conversation);
    body.put("direction", "INBOUND");
    body.put("subject", "Export fails");
    body.put("body", "Each export ends with error 500.");
  }

  static Inbox message(String conversation) {
    return new Inbox(conversation);
  }

  Inbox with(String name, Object value) {
    body.put(name, value);
    return this;
  }

  Inbox without(String name) {
    body.remove(name);
    return this;
  }

  Map<String, Object> body() {
    return body;
  }
}

package breakwater.web.desk;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/** An address with parameters, whatever their values hold. */
final class Address {
  private Address() {}

  static String of(String path, Map<String, String> parameters) {
    var address = UriComponentsBuilder.fromPath(path);
    var sorted = new TreeMap<>(parameters);
    sorted.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(sorted).toUriString();
  }
}

package breakwater.http.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** From where a request came: whatever a stranger writes into X-Forwarded-For changes nothing. */
final class ClientAddress {
  private final List<IpAddressMatcher> trusted;

  ClientAddress(List<String> trustedProxies) {
    trusted = trustedProxies.stream().map(IpAddressMatcher::new).toList();
  }

  /** The nearest address, seen from us, that is not one of our own proxies. */
  String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    String forwarded = request.getHeader("X-Forwarded-For");
    if (forwarded == null || !isTrusted(address)) {
      return address;
    }
    String[] hops = forwarded.split(",", 50);
    for (int i = hops.length - 1; i >= 0; i--) {
      String hop = hops[i].strip();
      if (!hop.matches("[0-9a-fA-F.:]{2,45}")) {
        return address;
      }
      address = hop;
      if (!isTrusted(hop)) {
        return hop;
      }
    }
    return address;
  }

  private boolean isTrusted(String address) {
    return trusted.stream().anyMatch(network -> matches(network, address));
  }

  private static boolean matches(IpAddressMatcher network, String address) {
    try {
      return network.matches(address);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

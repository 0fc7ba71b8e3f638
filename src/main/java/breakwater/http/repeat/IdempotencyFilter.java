package breakwater.http.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;

import breakwater.http.problem.DatabaseGone;
import breakwater.http.problem.Problems;
import breakwater.http.problem.TooLarge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a repeated POST with the first answer. The key, the answer and whatever the request does
 * are one transaction, and the answer is sent after its commit: either all of it happened, or
 * nothing, and then the repeat is the first.
 */
@Component
@Order(IdempotencyFilter.ORDER)
class IdempotencyFilter extends OncePerRequestFilter {
  /** After the security chain and the limit of the body. */
  static final int ORDER = -80;

  static final String KEY = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";
  private static final List<String> KEPT = List.of("ETag", "Location", "Content-Type");

  private final RequestAnswerTable answers;
  private final TransactionTemplate transaction;
  private final Problems problems;

  IdempotencyFilter(
      RequestAnswerTable answers, TransactionTemplate transaction, Problems problems) {
    this.answers = answers;
    this.transaction = transaction;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || request.getHeader(KEY) == null
        || isUpload(request)
        || !request.getRequestURI().startsWith("/api/");
  }

  /**
   * A file is too large to be held here: its import knows the key itself. A preview does nothing.
   */
  private static boolean isUpload(HttpServletRequest request) {
    return request.getRequestURI().equals("/api/v1/imports")
        || request.getRequestURI().equals("/api/v1/imports/preview");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader(KEY);
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null) {
      chain.doFilter(request, response);
    } else if (!key.matches("[\\x21-\\x7e]{1,255}")) {
      problems.answer(
          request,
          response,
          "invalid-header",
          "Idempotency-Key holds 1 to 255 printable ASCII characters without spaces.");
    } else {
      once(new Once(who.getName(), key), request, response, chain);
    }
  }

  /** The key, and whose it is. */
  private record Once(String credential, String key) {}

  private void once(
      Once once, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
    MessageDigest digest = digestOf(request);
    try (RereadableRequest reread = new RereadableRequest(request, digest)) {
      byte[] hash = digest.digest();
      transaction.executeWithoutResult(
          status -> {
            if (!inTransaction(once, hash, reread, held, chain)) {
              status.setRollbackOnly();
            }
          });
    } catch (TooLarge e) {
      problems.answer(request, response, "too-large", String.valueOf(e.getMessage()));
      return;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (Wrapped e) {
      throw e.cause();
    } catch (TransactionException e) {
      if (!DatabaseGone.explains(e)) {
        throw e;
      }
      problems.unavailable(request, response);
      return;
    }
    held.copyBodyToResponse();
  }

  /** Whether what was done is to be kept. */
  private boolean inTransaction(
      Once once,
      byte[] hash,
      HttpServletRequest request,
      ContentCachingResponseWrapper held,
      FilterChain chain) {
    try {
      if (!answers.lock(once.credential(), once.key())) {
        held.setHeader("Retry-After", "1");
        problems.answer(
            request,
            held,
            "idempotency-key-in-use",
            "The first request with this key is still running. Repeat it in a second.");
        return false;
      }
      Optional<FirstAnswer> first = answers.find(once.credential(), once.key());
      if (first.isPresent()) {
        replay(first.get(), hash, request, held);
        return false;
      }
      chain.doFilter(request, held);
      if (held.getStatus() >= 300 || request.isAsyncStarted()) {
        return false;
      }
      FirstAnswer answer =
          SentOnce.isMarked(request)
              ? FirstAnswer.forgotten(hash, held.getStatus())
              : new FirstAnswer(
                  hash, held.getStatus(), headers(held), held.getContentAsByteArray(), false);
      answers.keep(once.credential(), once.key(), request.getRequestURI(), answer);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new Wrapped(e);
    }
  }

  private void replay(
      FirstAnswer first, byte[] hash, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!first.isTo(hash)) {
      problems.answer(
          request,
          response,
          "idempotency-key-reused",
          "This key was used for another method, path or body. Use a new key for a new request.");
    } else if (first.forgotten()) {
      problems.answer(
          request,
          response,
          "answer-forgotten",
          "This was done once and is not done again. Its answer is not kept: it held a secret, or"
              + " was erased since.");
    } else {
      response.setStatus(first.status());
      first.headers().forEach(response::setHeader);
      response.setHeader(REPLAYED, "true");
      response.getOutputStream().write(first.body());
    }
  }

  private static Map<String, String> headers(HttpServletResponse response) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : KEPT) {
      String value = response.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return headers;
  }

  /** Fed with the method and the address; the body comes on top. */
  private static MessageDigest digestOf(HttpServletRequest request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String query = request.getQueryString();
      digest.update((request.getMethod() + " " + request.getRequestURI()).getBytes(UTF_8));
      digest.update(("?" + (query == null ? "" : query) + "\n").getBytes(UTF_8));
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static final class Wrapped extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final ServletException cause;

    Wrapped(ServletException cause) {
      super(cause);
      this.cause = cause;
    }

    ServletException cause() {
      return cause;
    }
  }
}

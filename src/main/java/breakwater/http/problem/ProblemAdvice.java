package breakwater.http.problem;

import breakwater.http.Malformed;
import breakwater.http.Trace;
import breakwater.journal.RefusedException;
import breakwater.journal.StaleVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;

/** Turns what controllers throw into problems. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  /** What PostgreSQL says to text that it cannot keep, and to numbers that do not fit. */
  private static final Set<String> IMPOSSIBLE_VALUES =
      Set.of("22021", "22P05", "22003", "22008", "22P02", "22001");

  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  void refused(HttpServletRequest request, HttpServletResponse response, RefusedException e)
      throws IOException {
    problems.answer(request, response, e.refusal());
  }

  @ExceptionHandler
  void malformed(HttpServletRequest request, HttpServletResponse response, Malformed e)
      throws IOException {
    problems.answer(request, response, e.type(), String.valueOf(e.getMessage()), e.places());
  }

  @ExceptionHandler
  void stale(HttpServletRequest request, HttpServletResponse response, StaleVersion e)
      throws IOException {
    response.setHeader("Retry-After", "1");
    problems.answer(
        request,
        response,
        "version-conflict",
        "Others changed the same thing at the same time. Repeat the request.");
  }

  @ExceptionHandler
  void unreadable(
      HttpServletRequest request, HttpServletResponse response, HttpMessageNotReadableException e)
      throws IOException {
    Throwable cause = e.getCause();
    if (TooLarge.explains(e)) {
      tooLarge(request, response);
    } else if (cause instanceof JacksonException json) {
      malformed(request, response, JsonTrouble.describe(json));
    } else if (cause instanceof CharacterCodingException) {
      problems.answer(
          request,
          response,
          "bad-request",
          "The body is not written in UTF-8, or not in the charset that its Content-Type names."
              + " Save it as UTF-8, or declare how it is written, such as charset=ISO-8859-1.");
    } else if (isJson(request.getContentType())) {
      problems.answer(
          request, response, "malformed-json", "A JSON body is expected here, and none was sent.");
    } else {
      problems.answer(
          request, response, "bad-request", "A body is expected here, and none was sent.");
    }
  }

  /** Also when nothing was declared, as JSON is what is sent to most addresses. */
  private static boolean isJson(@Nullable String declared) {
    return declared == null || declared.contains("json");
  }

  @ExceptionHandler
  void invalid(
      HttpServletRequest request, HttpServletResponse response, MethodArgumentNotValidException e)
      throws IOException {
    List<Malformed.Place> places =
        e.getAllErrors().stream()
            .map(
                error ->
                    new Malformed.Place(
                        error instanceof FieldError field
                            ? JsonTrouble.pointer(e.getTarget(), field.getField())
                            : "",
                        String.valueOf(error.getDefaultMessage())))
            .toList();
    problems.answer(request, response, "invalid-value", "Some values cannot be right.", places);
  }

  @ExceptionHandler
  void invalid(
      HttpServletRequest request, HttpServletResponse response, HandlerMethodValidationException e)
      throws IOException {
    List<Malformed.Place> places =
        e.getParameterValidationResults().stream()
            .flatMap(
                result ->
                    result.getResolvableErrors().stream()
                        .map(
                            error ->
                                new Malformed.Place(
                                    error instanceof FieldError field
                                        ? JsonTrouble.pointer(
                                            result.getArgument(), field.getField())
                                        : "?" + result.getMethodParameter().getParameterName(),
                                    String.valueOf(error.getDefaultMessage()))))
            .toList();
    problems.answer(request, response, "invalid-value", "Some values cannot be right.", places);
  }

  @ExceptionHandler
  void mistyped(
      HttpServletRequest request,
      HttpServletResponse response,
      MethodArgumentTypeMismatchException e)
      throws IOException {
    if (Problems.isForPeople(request)
        && e.getParameter().hasParameterAnnotation(PathVariable.class)) {
      problems.answer(
          request,
          response,
          Catalogue.NOT_FOUND.name(),
          "This address holds something that can be the name of nothing here.");
      return;
    }
    malformed(request, response, Wanted.instead(e));
  }

  @ExceptionHandler
  void unbound(
      HttpServletRequest request, HttpServletResponse response, ServletRequestBindingException e)
      throws IOException {
    problems.answer(
        request, response, "invalid-parameter", String.valueOf(e.getBody().getDetail()));
  }

  @ExceptionHandler
  void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    problems.answer(request, response, "forbidden", "You may not do this.");
  }

  @ExceptionHandler
  void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    response.setHeader("WWW-Authenticate", "Bearer");
    problems.answer(request, response, "sign-in-required", "Sign in, or send a bearer token.");
  }

  @ExceptionHandler
  void impossible(
      HttpServletRequest request, HttpServletResponse response, DataIntegrityViolationException e)
      throws IOException {
    if (e.getMostSpecificCause() instanceof SQLException sql
        && IMPOSSIBLE_VALUES.contains(String.valueOf(sql.getSQLState()))) {
      problems.answer(
          request,
          response,
          "invalid-value",
          "A value cannot be kept: a text with a NUL character, or a number or instant out of"
              + " range.");
    } else {
      other(request, response, e);
    }
  }

  /** Everything else: Spring's own errors by their status, and our faults. */
  @ExceptionHandler
  void other(HttpServletRequest request, HttpServletResponse response, Exception e)
      throws IOException {
    if (e instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
      answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
      byStatus(request, response, answer.getStatusCode(), e);
    } else if (e instanceof InvalidParameterException || e instanceof RequestRejectedException) {
      problems.answer(
          request,
          response,
          "bad-request",
          "The address, a parameter or a header holds bytes that are no text in UTF-8.");
    } else if (DatabaseGone.explains(e)) {
      LOG.warn("The database cannot be reached: {}", e.getMessage());
      problems.unavailable(request, response);
    } else if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      LOG.debug("The reader of an answer has gone", e);
    } else if (TooLarge.explains(e)) {
      tooLarge(request, response);
    } else {
      LOG.error("Failed to answer {} (trace {})", request.getMethod(), Trace.of(request), e);
      problems.answer(
          request,
          response,
          Catalogue.UNEXPECTED.name(),
          "Breakwater failed. Nothing of the request was kept.");
    }
  }

  private void byStatus(
      HttpServletRequest request, HttpServletResponse response, HttpStatusCode status, Exception e)
      throws IOException {
    String detail =
        switch (e) {
          case HttpRequestMethodNotSupportedException method ->
              "%s is not possible here.".formatted(printable(method.getMethod()));
          case HttpMediaTypeNotSupportedException media -> wanted(media.getSupportedMediaTypes());
          default -> Statuses.sentence(status.value());
        };
    problems.answer(request, response, Statuses.kind(status.value()), detail);
  }

  /** Which forms of a body are read there; JSON where any of its kind is. */
  private static String wanted(List<MediaType> read) {
    List<String> named =
        read.stream()
            .filter(MediaType::isConcrete)
            .map(type -> type.getType() + "/" + type.getSubtype())
            .distinct()
            .sorted()
            .toList();
    return named.isEmpty() || named.equals(List.of(MediaType.APPLICATION_JSON_VALUE))
        ? Statuses.sentence(415)
        : "Send %s, and name it in Content-Type.".formatted(String.join(" or ", named));
  }

  private void tooLarge(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problems.answer(request, response, "too-large", Statuses.sentence(413));
  }

  /** {@code lines[2].name} as a JSON pointer. */
  private static String printable(String method) {
    return method.matches("[A-Z]{1,20}") ? method : "That method";
  }
}

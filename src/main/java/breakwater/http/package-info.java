/**
 * Security chain, problems, idempotency, limits: what every door for programs and people shares.
 *
 * <p>{@code Caller}, {@code Seen} and {@link Page} are controller arguments; {@link Paging} is the
 * answer of a list; {@link Etag} puts a version on an answer; {@link Malformed} refuses a request
 * that cannot be understood.
 */
@org.jspecify.annotations.NullMarked
package breakwater.http;

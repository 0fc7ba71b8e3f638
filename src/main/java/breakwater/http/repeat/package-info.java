/** Makes a POST safe to repeat: same Idempotency-Key, same answer, done once. */
@org.jspecify.annotations.NullMarked
package breakwater.http.repeat;

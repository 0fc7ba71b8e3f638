/** Anything inbound. */
@org.jspecify.annotations.NullMarked
package breakwater.api.messages;

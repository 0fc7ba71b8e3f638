/** Makes each resolution prevent the next: reviews, drafts, recurrence, training insight. */
@org.jspecify.annotations.NullMarked
package breakwater.learning;

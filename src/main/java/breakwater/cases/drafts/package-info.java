/** Keeps what people are about to write on a case, until they send it. */
@org.jspecify.annotations.NullMarked
package breakwater.cases.drafts;

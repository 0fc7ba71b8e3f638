/** Keeps one customer's one problem: the conversation and its dated facts. */
@org.jspecify.annotations.NullMarked
package breakwater.cases;

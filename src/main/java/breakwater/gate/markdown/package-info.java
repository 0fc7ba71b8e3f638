/** The package as it leaves the house: a Markdown document that any tracker can show. */
@org.jspecify.annotations.NullMarked
package breakwater.gate.markdown;

/** What rules may ask about a case, as its history tells it at each instant. */
@org.jspecify.annotations.NullMarked
package breakwater.cases.circumstances;

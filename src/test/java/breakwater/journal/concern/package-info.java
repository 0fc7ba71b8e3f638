@org.jspecify.annotations.NullMarked
package breakwater.journal.concern;

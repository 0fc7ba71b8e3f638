/**
 * That the rules are looked through in time: each quarter, and when those whom they name change.
 */
@org.jspecify.annotations.NullMarked
package breakwater.playbook.reviews;

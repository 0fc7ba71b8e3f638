/** The playbook's section {@code promises}: which time is owed to whom. */
@org.jspecify.annotations.NullMarked
package breakwater.sla.promises;

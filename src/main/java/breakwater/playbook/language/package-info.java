@NullMarked
package breakwater.playbook.language;

import org.jspecify.annotations.NullMarked;

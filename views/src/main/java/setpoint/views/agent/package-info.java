/// Who works and in which modes: the forms in which a person makes and changes agents and archetypes.
@NullMarked
package setpoint.views.agent;

import org.jspecify.annotations.NullMarked;

/// Home-made controls and the means of drawing: theme, colours, fonts, icons, pictures. Knows no domain words.
@NullMarked
package setpoint.views.kit;

import org.jspecify.annotations.NullMarked;

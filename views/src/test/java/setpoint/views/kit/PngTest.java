package setpoint.views.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.Random;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import setpoint.views.desk.Toolkit;

class PngTest {
    @Test
    void whatIsWrittenIsReadBackPixelForPixel() {
        Toolkit.startWithoutDisplay();
        Toolkit.call(() -> {
            var picture = new WritableImage(37, 23);
            var random = new Random(5);
            for (int y = 0; y < 23; y++)
                for (int x = 0; x < 37; x++)
                    picture.getPixelWriter().setArgb(x, y, 0xff000000 | random.nextInt(1 << 24));
            var read = new Image(new ByteArrayInputStream(Png.of(picture)));
            for (int y = 0; y < 23; y++)
                for (int x = 0; x < 37; x++)
                    assertEquals(picture.getPixelReader().getArgb(x, y), read.getPixelReader().getArgb(x, y));
            return true;
        });
    }
}

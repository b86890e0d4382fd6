package setpoint.views.palette;

import java.util.ArrayList;
import java.util.List;

/// What was found and used lately, the latest first.
public final class Recent {
    private static final int KEPT = 50;

    private final List<String> ids;

    public Recent(List<String> ids) {
        this.ids = new ArrayList<>(ids.stream().distinct().limit(KEPT).toList());
    }

    public void note(String id) {
        ids.remove(id);
        ids.addFirst(id);
        if (ids.size() > KEPT) ids.removeLast();
    }

    public List<String> ids() {
        return List.copyOf(ids);
    }
}

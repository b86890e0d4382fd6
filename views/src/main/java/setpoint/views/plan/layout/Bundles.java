package setpoint.views.plan.layout;

import java.util.HashMap;
import java.util.Map;

/// Which arrows run together: those that enter one card, or those that leave one, whichever are more. Each arrow is in
/// one bundle, so that a line that is shared never seems to connect what is not connected.
final class Bundles {
    /// For each arrow, the number of its bundle.
    final int[] of;
    /// For each bundle, whether its arrows meet on their right; else they part from one card on their left.
    final boolean[] meets;

    /// Where arrows end: a card of a box, on one of its sides.
    private record Port(int box, double offset, boolean onTheRight, boolean backwards) {}

    /// @param column where each box of the net stands
    Bundles(Net net, int[] column) {
        int n = net.arrows();
        var numbers = new HashMap<Port, Integer>();
        var left = new int[n];
        var right = new int[n];
        for (int a = 0; a < n; a++) {
            boolean backwards = column[net.from()[a]] > column[net.to()[a]];
            var start = new Port(net.from()[a], net.leave()[a], backwards, backwards);
            var end = new Port(net.to()[a], net.enter()[a], !backwards, backwards);
            left[a] = number(backwards ? end : start, numbers);
            right[a] = number(backwards ? start : end, numbers);
        }
        var count = new int[numbers.size()];
        for (int a = 0; a < n; a++) {
            count[left[a]]++;
            count[right[a]]++;
        }
        meets = new boolean[numbers.size()];
        of = new int[n];
        for (int a = 0; a < n; a++) {
            boolean meeting = count[right[a]] > 1 && count[right[a]] >= count[left[a]];
            of[a] = meeting ? right[a] : left[a];
            meets[of[a]] = meeting;
        }
    }

    int count() {
        return meets.length;
    }

    private static int number(Port port, Map<Port, Integer> numbers) {
        var known = numbers.get(port);
        if (known != null) return known;
        numbers.put(port, numbers.size());
        return numbers.size() - 1;
    }
}

"""The same report with pandas. Prints its figures as JSON, and what the process used to file descriptor 3, if it is open.

    python3 bench/peers/pandas_peer.py FOLDER
"""
import json
import math
import os
import sys

from pandas_events import event_figures
from pandas_leads import lead_figures
from pandas_usage import print_usage

folder = sys.argv[1]
has_events = os.path.exists(f"{folder}/changes.csv")
figures = event_figures(folder) if has_events else lead_figures(folder)


def shown(value):
    """Counts as whole numbers; an infinite median has no value."""
    if isinstance(value, dict):
        return {name: int(count) for name, count in value.items()}
    return None if math.isinf(value) else float(value)


print(json.dumps({name: {month: shown(value) for month, value in months.items()} for name, months in figures.items()}))
print_usage()
